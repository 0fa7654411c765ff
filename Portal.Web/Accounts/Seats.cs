using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Signing;
using Portal.Core.Storage;

namespace Portal.Web.Accounts;

/// <summary>Reads seats, fresh each time: a role that was taken away counts from the next click (ASVS 8.3.2).</summary>
sealed class Seats(IDbContextFactory<PortalDb> portals, IDbContextFactory<AccountsDb> accounts, ProfileLibrary profiles, TimeProvider clock)
{
    /// <summary>
    /// The seat of who is signed in; null for a stranger, an ended role, a disabled account, a practice that is not served, and while the
    /// browser is locked to a signing session: whoever sits there then is somebody else.
    /// </summary>
    public async Task<Seat?> Of(ClaimsPrincipal user) => await IsLocked(user) ? null : await Behind(user);

    /// <summary>True while the browser is locked to a signing session.</summary>
    public async Task<bool> IsLocked(ClaimsPrincipal user)
    {
        if (SessionClaims.Of(user)?.Sitting is not { } sitting) return false;
        await using var db = await portals.CreateDbContextAsync();
        return await DeskLock.Holds(db, sitting);
    }

    /// <summary>The seat behind the lock, if there is one: for the signing session itself.</summary>
    public async Task<Seat?> Behind(ClaimsPrincipal user)
    {
        if (SessionClaims.Of(user) is not { Membership: { } membership } claims || !await Lives(claims)) return null;
        var all = await Find(claims.Account);
        return all.SingleOrDefault(s => s.Actor.Membership == membership) is { } taken ? taken with { HasOthers = all.Count > 1 } : null;
    }

    /// <summary>True while the account is not switched off and the stamp is the one that it signed in with.</summary>
    public async Task<bool> Lives(SessionClaims claims)
    {
        await using var db = await accounts.CreateDbContextAsync();
        return await db.Users.AnyAsync(a => a.Id == claims.Account.Value && a.SecurityStamp == claims.Stamp && a.DisabledAt == null);
    }

    /// <summary>All seats of an account.</summary>
    public async Task<IReadOnlyList<Seat>> Find(AccountId account)
    {
        await using var db = await portals.CreateDbContextAsync();
        var today = LegalDay.Of(clock.GetUtcNow());
        var rows = await (
            from m in db.Memberships.AsNoTracking()
            join p in db.Practices on m.Practice equals p.Id
            where m.Account == account && m.EndedAt == null
            select new Row(
                m,
                p,
                db.Clients.FirstOrDefault(c => c.Id == m.Client && c.Practice == m.Practice),
                db.Advisers.FirstOrDefault(a => a.Id == m.Adviser && a.Practice == m.Practice),
                db.Representatives.FirstOrDefault(r => r.Id == m.Representative && r.Practice == m.Practice))).ToListAsync();
        return [.. rows.Where(r => Counts(r, today)).Select(Seat)];
    }

    bool Counts(Row row, DateOnly today) =>
        profiles.Find(row.Practice.ProfileId) is not null && (row.Representative?.Until is not { } last || today <= last);

    static Seat Seat(Row row)
    {
        var (m, practice, client, adviser, representative) = row;
        var name = representative?.Name ?? adviser?.Name ?? client?.Name ?? throw new InvalidOperationException($"Membership {m.Id.Value} is nobody's.");
        var actor = new Actor(m.Account, m.Id, m.Practice, m.Role, name, m.Client, m.Adviser, adviser?.Controller, m.Representative);
        return new(actor, practice.Name, practice.ProfileId, client?.Name, m.Role is Role.Client ? client?.Language : null);
    }

    sealed record Row(Membership Membership, Practice Practice, Client? Client, Adviser? Adviser, Representative? Representative);
}
