using Portal.Core.Evidence;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.People;

/// <summary>
/// Closes a trajectory. Consents that end with it end now, and what waited under them is cancelled in the same transaction: nothing
/// leaves in the hours in between. Terms of retention begin to run.
/// </summary>
public sealed class CloseTrajectory(Store store, Regulations regulations)
{
    /// <summary>Closes it; done by its adviser or by the administrator.</summary>
    public Task<Outcome> Run(Actor actor, TrajectoryId id, DateOnly lastDay, CommandKey key, CancellationToken stop = default) =>
        store.Write(actor, key.For(nameof(CloseTrajectory), id.Value), async work =>
        {
            var profile = await regulations.Of(work.Db, actor.Practice, stop);
            var found = await CaseHands.ToClose(work.Db, profile, actor, id, work.Now, stop);
            if (found.IsRefused) return found.Refusal!;
            var ending = await CaseEnding.OfTrajectory(work.Db, profile, found.Value, work.Now, stop);
            var closed = found.Value.Close(lastDay, work.Now);
            if (closed.IsRefused) return closed;
            ending.Carry(work, $"trajectory={id.Value}");
            work.Record(Act.TrajectoryClosed, found.Value.Client, id.Value, $"consents={ending.Consents.Count};cancelled={ending.Cancelled.Count};open={ending.Open.Count}");
            return Outcome.Done;
        }, stop);
}
