using Microsoft.EntityFrameworkCore;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.People;

/// <summary>A client in the register: who she is and whether she can sign in, nothing of her dossier. At a processor a number: its staff sees no names.</summary>
/// <param name="Client">The client.</param>
/// <param name="Number">Her number.</param>
/// <param name="Name">Her name.</param>
/// <param name="Town">Her town.</param>
/// <param name="Account">The account that she signs in with, or is invited to; null when there is none.</param>
/// <param name="Trajectories">How many trajectories she has.</param>
public sealed record RegisteredClient(ClientId Client, string Number, string? Name, string? Town, AccountId? Account, int Trajectories);

/// <summary>The register of clients.</summary>
/// <param name="Clients">A page of them, by name.</param>
/// <param name="Total">How many there are, or fit the search.</param>
public sealed record RegisterScreen(IReadOnlyList<RegisteredClient> Clients, int Total);

/// <summary>What the form for a new client offers.</summary>
public sealed record RegisterForm(PrivacyProfile Profile, IReadOnlyList<PartyToChoose> Parties, IReadOnlyList<AdviserChoice> Advisers);

/// <summary>Reads the register for who keeps it.</summary>
public sealed class ReadRegistrations(Store store, Regulations regulations)
{
    /// <summary>Clients on a page.</summary>
    public const int PageSize = 50;

    /// <summary>A page of the register; letters narrow it down.</summary>
    public async Task<Outcome<RegisterScreen>> Of(Actor actor, string letters, int page, CancellationToken stop = default)
    {
        if (actor.Role is not Role.Administrator) return new NotFound();
        await using var db = await store.Read(stop);
        var named = !(await regulations.Of(db, actor.Practice, stop)).Controllers.Required;
        var all = await db.Clients.AsNoTracking().Where(c => c.Practice == actor.Practice && c.JoinedInto == null).Select(c => new { c.Id, c.Name, c.Town }).ToListAsync(stop);
        var sought = letters.Trim();
        var found = all.Where(c => sought.Length == 0 || Caseload.Holds(ClientNumber.Of(c.Id), sought) || (named && (Caseload.Holds(c.Name, sought) || Caseload.Holds(c.Town, sought))))
            .OrderBy(c => named ? c.Name : ClientNumber.Of(c.Id), StringComparer.CurrentCulture).ThenBy(c => c.Id.Value).ToList();
        var shown = found.Skip(Math.Max(page, 0) * PageSize).Take(PageSize).ToList();
        var ids = shown.Select(c => c.Id).ToList();
        var sign = await db.Memberships.Where(m => m.Practice == actor.Practice && m.Role == Role.Client && m.EndedAt == null && m.Client != null && ids.Contains(m.Client.Value)).Select(m => new { Client = m.Client!.Value, m.Account }).ToListAsync(stop);
        var trajectories = await db.Trajectories.Where(t => t.Practice == actor.Practice && ids.Contains(t.Client)).GroupBy(t => t.Client)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        return new RegisterScreen([.. shown.Select(c => new RegisteredClient(c.Id, ClientNumber.Of(c.Id), named ? c.Name : null, named ? c.Town : null, sign.FirstOrDefault(s => s.Client == c.Id)?.Account, trajectories.GetValueOrDefault(c.Id)))], found.Count);
    }

    /// <summary>What the form for a new client offers.</summary>
    public async Task<Outcome<RegisterForm>> Form(Actor actor, CancellationToken stop = default)
    {
        if (actor.Role is not Role.Administrator) return new NotFound();
        await using var db = await store.Read(stop);
        var profile = await regulations.Of(db, actor.Practice, stop);
        var parties = await db.Parties.AsNoTracking().Where(p => p.Practice == actor.Practice).OrderBy(p => p.Name).ToListAsync(stop);
        var advisers = await db.Advisers.AsNoTracking().Where(a => a.Practice == actor.Practice
            && db.Memberships.Any(m => m.Adviser == a.Id && m.Role == Role.Adviser && m.EndedAt == null)).OrderBy(a => a.Name).ToListAsync(stop);
        return new RegisterForm(profile, [.. parties.Where(p => ReadPeople.Controls(profile, p)).Select(p => new PartyToChoose(p.Id, p.Kind, p.Name))],
            [.. advisers.Select(a => new AdviserChoice(a.Id, a.Name, a.Controller))]);
    }
}
