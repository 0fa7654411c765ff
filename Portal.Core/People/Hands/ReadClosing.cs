using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Dossiers;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.People;

/// <summary>What follows when a trajectory is closed, shown before it is done.</summary>
/// <param name="LastDay">The last day that was asked about.</param>
/// <param name="Consents">Consents and questions that end; to whom they go is told to the adviser only.</param>
/// <param name="Cancelled">What waits under them and is cancelled.</param>
/// <param name="Staying">What waits on a ground of its own and stays.</param>
/// <param name="Open">Open requests, which stay open.</param>
/// <param name="Terms">Terms that begin to run; told to the adviser only.</param>
/// <param name="Items">How many items have a term that begins to run.</param>
public sealed record ClosingPreview(
    DateOnly LastDay, Ends Consents, Ends Cancelled, Ends Staying, IReadOnlyList<OpenLine> Open, IReadOnlyList<TermLine> Terms, int Items);

/// <summary>How many, and to whom: empty for who sees no content.</summary>
public sealed record Ends(int Count, IReadOnlyList<string> Recipients);

/// <summary>A request that stays open.</summary>
public sealed record OpenLine(RightId Right, DateOnly DueOn);

/// <summary>A term that begins to run, for how many items, until when.</summary>
public sealed record TermLine(Label Rule, int Items, DateOnly Until);

/// <summary>Reads what closing a trajectory would do; the same rules as the closing itself.</summary>
public sealed class ReadClosing(Store store, Regulations regulations, TimeProvider clock)
{
    /// <summary>What follows, or why it cannot be closed with this last day.</summary>
    public async Task<Outcome<ClosingPreview>> Of(Actor actor, TrajectoryId id, DateOnly lastDay, CancellationToken stop = default)
    {
        await using var db = await store.Read(stop);
        var now = clock.GetUtcNow();
        if (!await Standing.Holds(db, actor, now, stop)) return new NotFound();
        var profile = await regulations.Of(db, actor.Practice, stop);
        var found = await CaseHands.ToClose(db, profile, actor, id, now, stop);
        if (found.IsRefused) return found.Refusal!;
        var ending = await CaseEnding.OfTrajectory(db, profile, found.Value, now, stop);
        var terms = await Terms(db, profile, found.Value, lastDay, stop);
        // Nothing is saved: this only asks the trajectory whether it would let itself be closed.
        if (found.Value.Close(lastDay, now).Refusal is { } no) return no;
        var names = await db.Parties.Where(p => p.Practice == actor.Practice).ToDictionaryAsync(p => p.Id, p => p.Name, stop);
        return new ClosingPreview(
            lastDay,
            Of(ending.Consents.Select(c => c.Recipient)), Of(ending.Cancelled.Select(d => d.Recipient)), Of(ending.Staying.Select(d => d.Recipient)),
            [.. ending.Open.Select(r => new OpenLine(r.Right, r.DueOn))],
            actor.IsAdviser ? terms : [], terms.Sum(t => t.Items));

        Ends Of(IEnumerable<PartyId> recipients)
        {
            List<PartyId> all = [.. recipients];
            return new(all.Count, actor.IsAdviser ? [.. all.Distinct().Select(r => names[r]).Order(StringComparer.CurrentCulture)] : []);
        }
    }

    static async Task<IReadOnlyList<TermLine>> Terms(PortalDb db, PrivacyProfile profile, Trajectory trajectory, DateOnly lastDay, CancellationToken stop)
    {
        var items = await db.Items.AsNoTracking().Where(i => i.Practice == trajectory.Practice && i.Client == trajectory.Client && i.Trajectory == trajectory.Id && i.ErasedAt == null)
            .ToListAsync(stop);
        var others = await db.Trajectories.AsNoTracking().Where(t => t.Practice == trajectory.Practice && t.Client == trajectory.Client && t.Id != trajectory.Id).ToListAsync(stop);
        var relation = others.All(t => t.EndedOn is not null) ? others.Select(t => t.EndedOn!.Value).Append(lastDay).Max() : (DateOnly?)null;
        return
        [
            .. from item in items
               group item by ItemRetention.RuleOf(profile, item) into own
               let trigger = own.Key.Trigger switch { RetentionTrigger.TrajectoryEnd => lastDay, RetentionTrigger.RelationEnd => relation, _ => null }
               where trigger is not null
               orderby ItemRetention.After(own.Key, trigger.Value)
               select new TermLine(own.Key.Label, own.Count(), ItemRetention.After(own.Key, trigger.Value)),
        ];
    }
}
