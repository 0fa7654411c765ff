using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.People;

/// <summary>A client of one's own.</summary>
public sealed record CaseloadRow(ClientId Client, string Name, string Town, IReadOnlyList<Label> Trajectories, bool Runs, int OpenRequests);

/// <summary>A client of a colleague's: name and town to recognise, no content.</summary>
public sealed record ColleaguesClient(ClientId Client, string Name, string Town);

/// <summary>What a search among colleagues' clients gave.</summary>
public sealed record ColleaguesFound(IReadOnlyList<ColleaguesClient> Clients);

/// <summary>One's own clients, and how the practice lets one ask for a colleague's.</summary>
/// <param name="Rows">The clients.</param>
/// <param name="MayAsk">True when a colleague may ask for access with a reason, be it after the client's consent (profile: access.colleague).</param>
/// <param name="Hours">For how many hours such leave holds.</param>
public sealed record CaseloadScreen(IReadOnlyList<CaseloadRow> Rows, bool MayAsk, double Hours);

/// <summary>The clients of an adviser, and the search among those of colleagues.</summary>
public sealed class Caseload(Store store, Regulations regulations, TimeProvider clock)
{
    /// <summary>Most clients that a search gives; who sees this many types more letters.</summary>
    public const int MostFound = 20;

    /// <summary>Fewest letters of a search: nobody leafs through all clients.</summary>
    public const int LeastLetters = 2;

    /// <summary>The own caseload, by name.</summary>
    public async Task<Outcome<CaseloadScreen>> Mine(Actor actor, CancellationToken stop = default)
    {
        if (!actor.IsAdviser) return new NotFound();
        await using var db = await store.Read(stop);
        var profile = await regulations.Of(db, actor.Practice, stop);
        var today = LegalDay.Of(clock.GetUtcNow());
        var mine = await db.Trajectories.AsNoTracking()
            .Where(t => t.Practice == actor.Practice && t.Controller == actor.Controller && t.AssignedAdviser == actor.Adviser).ToListAsync(stop);
        var ids = mine.Select(t => t.Client).Distinct().ToList();
        var clients = await db.Clients.AsNoTracking().Where(c => c.Practice == actor.Practice && ids.Contains(c.Id)).ToListAsync(stop);
        var open = await db.Requests.AsNoTracking()
            .Where(r => r.Practice == actor.Practice && r.Controller == actor.Controller && r.State == RequestState.Received && ids.Contains(r.Client))
            .GroupBy(r => r.Client).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var rows = clients.OrderBy(c => c.Name, StringComparer.Create(TextSource.Culture("nl"), ignoreCase: true)).Select(c =>
        {
            var own = mine.Where(t => t.Client == c.Id).OrderByDescending(t => t.StartedOn).ToList();
            return new CaseloadRow(c.Id, c.Name, c.Town, [.. own.Select(t => profile.TrajectoryType(t.Type)!.Label)], own.Any(t => t.RunsOn(today)), open.GetValueOrDefault(c.Id));
        });
        var hours = profile.Access.Colleague.MaxHours ?? TakeAccess.Default.TotalHours;
        return new CaseloadScreen([.. rows], profile.Access.Colleague.Mode is not ColleagueMode.None, hours);
    }

    /// <summary>
    /// Clients of colleagues whose name or town holds the letters, however they are accented. Nothing where the practice lets
    /// nobody ask, nothing behind the walls, and where consent is asked first only who gave it.
    /// </summary>
    public async Task<Outcome<ColleaguesFound>> Find(Actor actor, string letters, CancellationToken stop = default)
    {
        if (!actor.IsAdviser) return new NotFound();
        await using var db = await store.Read(stop);
        var profile = await regulations.Of(db, actor.Practice, stop);
        var sought = letters.Trim();
        if (profile.Access.Colleague.Mode is ColleagueMode.None || sought.Length < LeastLetters) return new ColleaguesFound([]);

        // In memory: neither database finds "Şahin" by "sahin" by itself, and a practice has thousands of clients, not millions.
        var all = await db.Clients.AsNoTracking()
            .Where(c => c.Practice == actor.Practice
                && db.Trajectories.Any(t => t.Client == c.Id && t.Practice == actor.Practice && t.Controller == actor.Controller)
                && !db.Trajectories.Any(t => t.Client == c.Id && t.Practice == actor.Practice && t.AssignedAdviser == actor.Adviser))
            .Select(c => new ColleaguesClient(c.Id, c.Name, c.Town)).ToListAsync(stop);
        if (profile.Access.Colleague.Mode is ColleagueMode.Consent) all = await Consented(db, actor, all, stop);
        var found = all.Where(c => Holds(c.Name, sought) || Holds(c.Town, sought)).OrderBy(c => c.Name, StringComparer.CurrentCulture).Take(MostFound);
        return new ColleaguesFound([.. found]);
    }

    /// <summary>A colleague's client, to ask leave for; a stranger's does not exist, and one's own needs no leave.</summary>
    public async Task<Outcome<ColleaguesClient>> Colleagues(Actor actor, ClientId client, CancellationToken stop = default)
    {
        await using var db = await store.Read(stop);
        var profile = await regulations.Of(db, actor.Practice, stop);
        var access = await CaseAccess.Of(db, profile, actor, client, clock.GetUtcNow(), stop);
        if (access.Refusal is not ReasonIsNeeded) return access.Refusal is UndertakingIsMissing no ? no : new NotFound();
        var found = await db.Clients.AsNoTracking().SingleAsync(c => c.Id == client && c.Practice == actor.Practice, stop);
        return new ColleaguesClient(found.Id, found.Name, found.Town);
    }

    async Task<List<ColleaguesClient>> Consented(PortalDb db, Actor actor, List<ColleaguesClient> all, CancellationToken stop)
    {
        var me = await db.Advisers.AsNoTracking().SingleOrDefaultAsync(a => a.Id == actor.Adviser && a.Practice == actor.Practice && a.Controller == actor.Controller, stop);
        IReadOnlyList<ClientId> consented = me is null ? [] : await ColleagueConsents.Clients(db, me, clock.GetUtcNow(), stop);
        return [.. all.Where(c => consented.Contains(c.Client))];
    }

    internal static bool Holds(string text, string sought) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, sought, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
