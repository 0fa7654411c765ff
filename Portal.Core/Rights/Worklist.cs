using Microsoft.EntityFrameworkCore;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Rights;

/// <summary>
/// Open requests, due first. An adviser sees those of her own clients; a privacy officer those of the whole practice, without
/// names or content; a processor's staff see only how many lie with each controller (AVG 28(3)).
/// </summary>
public sealed class Worklist(Store store, TimeProvider clock)
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>A page, from the start or from where the last one ended.</summary>
    public async Task<Outcome<OpenRequests>> Page(Actor actor, WorklistPlace? after = null, CancellationToken stop = default)
    {
        if (actor.Role is not (Role.Adviser or Role.PrivacyOfficer)) return new NotFound();
        await using var db = await store.Read(stop);
        // The very first place lies before every request.
        var place = after ?? new(DateOnly.MinValue, default);
        var found = actor.IsAdviser
            ? await WorklistQueries.OfAdviser(db, actor.Practice, actor.Controller, actor.Adviser, place.DueOn, place.Request).ToListAsync(stop)
            : await OfPractice(db, actor, place, stop);
        var rows = found.Take(PageSize).Select(row => Shown(actor, row)).ToList();
        var next = found.Count > PageSize ? new WorklistPlace(rows[^1].DueOn, rows[^1].Request) : null;
        return new OpenRequests(LegalDay.Of(clock.GetUtcNow()), rows, next);
    }

    static async Task<List<OpenRequest>> OfPractice(PortalDb db, Actor actor, WorklistPlace after, CancellationToken stop)
    {
        var found = await WorklistQueries.RestOfDay(db, actor.Practice, actor.Controller, after.DueOn, after.Request).ToListAsync(stop);
        if (found.Count <= PageSize) found.AddRange(await WorklistQueries.Later(db, actor.Practice, actor.Controller, after.DueOn).ToListAsync(stop));
        return found;
    }

    /// <summary>Counts for each controller of a processor.</summary>
    public async Task<Outcome<ControllerCounts>> Counts(Actor actor, CancellationToken stop = default)
    {
        if (actor.Role is not (Role.ProcessorStaff or Role.PrivacyOfficer) || actor.Controller is not null) return new NotFound();
        var today = LegalDay.Of(clock.GetUtcNow());
        await using var db = await store.Read(stop);
        var counts = await db.Requests.AsNoTracking()
            .Where(r => r.Practice == actor.Practice && r.State == RequestState.Received && r.Controller != null)
            .GroupBy(r => r.Controller)
            .Select(g => new { Controller = g.Key, Open = g.Count(), Overdue = g.Count(r => r.DueOn < today) })
            .ToListAsync(stop);
        var names = await db.Parties.Where(p => p.Practice == actor.Practice).ToDictionaryAsync(p => p.Id, p => p.Name, stop);
        var rows = counts.Select(c => new ControllerCount(names[c.Controller!.Value], c.Open, c.Overdue));
        return new ControllerCounts([.. rows.OrderBy(c => c.Controller, StringComparer.CurrentCulture)]);
    }

    static WorklistRow Shown(Actor actor, OpenRequest row) =>
        new(row.Request, row.Right, row.DueOn, ClientNumber.Of(row.Client), actor.IsAdviser ? row.Name : null, row.Adviser);
}
