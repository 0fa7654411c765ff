using Microsoft.EntityFrameworkCore;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Import;

/// <summary>What the rows of a file are compared with, read once.</summary>
sealed class ImportFacts
{
    public required PrivacyProfile Profile { get; init; }

    public required Actor Actor { get; init; }

    public required DateOnly Today { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required IReadOnlyList<Party> Parties { get; init; }

    public required IReadOnlyList<AdviserChoice> Advisers { get; init; }

    /// <summary>Clients that are registered, by what tells them apart.</summary>
    public required HashSet<(string Name, string Town, DateOnly? BornOn)> Known { get; init; }

    internal static async Task<ImportFacts> Read(PortalDb db, PrivacyProfile profile, Actor actor, DateTimeOffset now, CancellationToken stop)
    {
        var clients = await db.Clients.Where(c => c.Practice == actor.Practice).Select(c => new { c.Name, c.Town, c.BornOn }).ToListAsync(stop);
        return new()
        {
            Profile = profile, Actor = actor, Now = now, Today = Rights.LegalDay.Of(now),
            Parties = await db.Parties.AsNoTracking().Where(p => p.Practice == actor.Practice).ToListAsync(stop),
            Advisers = await db.Advisers.Where(a => a.Practice == actor.Practice && db.Memberships.Any(m => m.Adviser == a.Id && m.Role == Role.Adviser && m.EndedAt == null))
                .Select(a => new AdviserChoice(a.Id, a.Name, a.Controller)).ToListAsync(stop),
            Known = [.. clients.Select(c => Same(c.Name, c.Town, c.BornOn))],
        };
    }

    internal static (string Name, string Town, DateOnly? BornOn) Same(string name, string town, DateOnly? bornOn) =>
        (name.Trim().ToUpperInvariant(), town.Trim().ToUpperInvariant(), bornOn);
}
