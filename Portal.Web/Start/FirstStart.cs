using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Storage;
using Portal.Web.Hosting;

namespace Portal.Web.Start;

/// <summary>
/// The link with which the first administrator is made: shown once on the console of the host, good for one use within a day.
/// Only its hash is kept.
/// </summary>
sealed class FirstStart(Settings settings, IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    static readonly TimeSpan Life = TimeSpan.FromHours(24);
    readonly Lock door = new();

    string Kept => Path.Combine(settings.Data, "first-start.json");

    sealed record Ticket(string Hash, DateTimeOffset Until);

    /// <summary>A new token while there is no practice yet; an earlier one ends. Null when there is a practice.</summary>
    public async Task<string?> Offer()
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await db.Practices.AnyAsync())
        {
            File.Delete(Kept);
            return null;
        }
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        await File.WriteAllTextAsync(Kept, JsonSerializer.Serialize(new Ticket(Hash(token), clock.GetUtcNow() + Life)));
        return token;
    }

    /// <summary>True when the link still opens the page.</summary>
    public bool Opens(string token)
    {
        lock (door) return Fits(token);
    }

    /// <summary>Uses the link up; true for one caller only.</summary>
    public bool Use(string token)
    {
        lock (door)
        {
            if (!Fits(token)) return false;
            File.Delete(Kept);
            return true;
        }
    }

    bool Fits(string token) =>
        File.Exists(Kept)
        && JsonSerializer.Deserialize<Ticket>(File.ReadAllText(Kept)) is { } ticket
        && clock.GetUtcNow() < ticket.Until
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(ticket.Hash), Encoding.ASCII.GetBytes(Hash(token)));

    static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
