using Microsoft.EntityFrameworkCore;
using Portal.Core.Disclosures;
using Portal.Core.Evidence;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.People;

/// <summary>
/// Gives a trajectory another principal. What the whitelist of the former one opened ends: what waited to leave to it as principal is
/// cancelled. Consents stay: they name their recipient themselves.
/// </summary>
public sealed class ChangePrincipal(Store store, Regulations regulations)
{
    /// <summary>Changes it; done by who keeps the practice's register.</summary>
    public Task<Outcome> Run(Actor actor, TrajectoryId id, PrincipalKind kind, PartyId? principal, CommandKey key, CancellationToken stop = default) =>
        store.Write(actor, key.For(nameof(ChangePrincipal), id.Value), async work =>
        {
            var found = await CaseHands.Kept(work.Db, actor, id, stop);
            if (found.IsRefused) return found.Refusal!;
            var trajectory = found.Value;
            var profile = await regulations.Of(work.Db, actor.Practice, stop);
            if (await PrincipalRules.Check(work.Db, actor.Practice, profile.TrajectoryType(trajectory.Type)!, kind, principal, stop) is { } refusal) return refusal;
            if (trajectory.EndedOn is { } ended && ended < LegalDay.Of(work.Now)) return new TrajectoryIsClosed(ended);
            if (trajectory.PrincipalKind == kind && trajectory.Principal == principal) return new NothingChanges();

            var waiting = await Waiting(work.Db, trajectory).ToListAsync(stop);
            foreach (var disclosure in waiting)
            {
                disclosure.Cancel(work.Now);
                work.Record(Act.DisclosureCancelled, trajectory.Client, disclosure.Id.Value, $"principal={trajectory.Principal?.Value}");
            }
            trajectory.PaidBy(kind, principal);
            work.Record(Act.PrincipalChanged, trajectory.Client, id.Value, $"kind={kind};principal={principal?.Value.ToString() ?? "none"};cancelled={waiting.Count}");
            return Outcome.Done;
        }, stop);

    /// <summary>What waits to leave to the principal, on its whitelist.</summary>
    internal static IQueryable<Disclosure> Waiting(PortalDb db, Trajectory trajectory) => db.Disclosures.Where(
        d => d.Practice == trajectory.Practice && d.Trajectory == trajectory.Id && d.State == DisclosureState.Waiting && d.Ground == Ground.Principal);
}
