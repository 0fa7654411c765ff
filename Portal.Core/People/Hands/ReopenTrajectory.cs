using Microsoft.EntityFrameworkCore;
using Portal.Core.Disclosures;
using Portal.Core.Evidence;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.People;

/// <summary>
/// Takes a closing back on the same day, while nothing followed from it. A consent that ended does not come back to life: the client
/// was told that it ended, so she is asked again.
/// </summary>
public sealed class ReopenTrajectory(Store store, Regulations regulations)
{
    /// <summary>Opens it again; done by who may close it.</summary>
    public Task<Outcome> Run(Actor actor, TrajectoryId id, CommandKey key, CancellationToken stop = default) =>
        store.Write(actor, key.For(nameof(ReopenTrajectory), id.Value), async work =>
        {
            var profile = await regulations.Of(work.Db, actor.Practice, stop);
            var found = await CaseHands.ToClose(work.Db, profile, actor, id, work.Now, stop);
            if (found.IsRefused) return found.Refusal!;
            if (await work.Db.Clients.SingleAsync(c => c.Id == found.Value.Client, stop) is { DiedOn: { } died }) return new ClientHasDied(died);
            var consequences = await HadConsequences(work.Db, found.Value, stop);
            var opened = found.Value.Reopen(work.Now);
            if (opened.IsRefused) return opened;
            if (consequences) return new ClosingHadConsequences();
            work.Record(Act.TrajectoryReopened, found.Value.Client, id.Value);
            return Outcome.Done;
        }, stop);

    internal static async Task<bool> HadConsequences(PortalDb db, Trajectory trajectory, CancellationToken stop) => trajectory.ClosedAt is { } closed
        && (await db.Consents.AnyAsync(c => c.Practice == trajectory.Practice && c.Trajectory == trajectory.Id && c.EndedAt == closed, stop)
            || await db.Disclosures.AnyAsync(d => d.Practice == trajectory.Practice && d.Trajectory == trajectory.Id && d.State == DisclosureState.Cancelled && d.EndedAt == closed, stop));
}
