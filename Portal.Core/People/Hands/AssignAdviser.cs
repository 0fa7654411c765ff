using Microsoft.EntityFrameworkCore;
using Portal.Core.Evidence;
using Portal.Core.Storage;

namespace Portal.Core.People;

/// <summary>
/// Gives a trajectory to another adviser. From the next command the former one has no access as assigned; open requests lie with the
/// new one; the client sees who it is.
/// </summary>
public sealed class AssignAdviser(Store store)
{
    /// <summary>Gives it; done by who keeps the practice's register.</summary>
    public Task<Outcome> Run(Actor actor, TrajectoryId id, AdviserId adviser, CommandKey key, CancellationToken stop = default) =>
        store.Write(actor, key.For(nameof(AssignAdviser), id.Value), async work =>
        {
            var found = await CaseHands.Kept(work.Db, actor, id, stop);
            if (found.IsRefused) return found.Refusal!;
            var trajectory = found.Value;
            if (!await Works(work.Db, trajectory, adviser, stop)) return new NotFound();
            if (trajectory.AssignedAdviser is { } same && same == adviser) return new NothingChanges();
            var former = trajectory.AssignedAdviser;
            trajectory.Assign(adviser);
            work.Record(Act.AdviserAssigned, trajectory.Client, id.Value, $"adviser={adviser.Value};former={former?.Value.ToString() ?? "none"}");
            return Outcome.Done;
        }, stop);

    /// <summary>Somebody who works with clients now, behind the trajectory's own walls.</summary>
    static async Task<bool> Works(PortalDb db, Trajectory trajectory, AdviserId adviser, CancellationToken stop) =>
        await db.Advisers.AnyAsync(a => a.Id == adviser && a.Practice == trajectory.Practice && a.Controller == trajectory.Controller, stop)
        && await db.Memberships.AnyAsync(m => m.Adviser == adviser && m.Practice == trajectory.Practice && m.Role == Role.Adviser && m.EndedAt == null, stop);
}
