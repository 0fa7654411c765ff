using Microsoft.EntityFrameworkCore;
using Portal.Core.Dossiers;
using Portal.Core.Evidence;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.People;

/// <summary>
/// Notes that a client has died. The AVG does not apply to the deceased (recital 27): her rights end, and so do those of who acted for
/// her. Secrecy stays. Nothing leaves under a consent any more; what a statute or court demands still can, on its own ground. Her
/// trajectories end, so that terms of retention begin to run.
/// </summary>
public sealed class RecordDeath(Store store)
{
    /// <summary>Notes it; done by who keeps the practice's register.</summary>
    public Task<Outcome> Run(Actor actor, ClientId id, DateOnly diedOn, CommandKey key, CancellationToken stop = default) =>
        store.Write(actor, key.For(nameof(RecordDeath), id.Value), async work =>
        {
            var found = await CaseHands.Kept(work.Db, actor, id, stop);
            if (found.IsRefused) return found.Refusal!;
            var (client, trajectories) = found.Value;
            if (Check(client, diedOn, LegalDay.Of(work.Now)) is { } refusal) return refusal;

            client.Die(diedOn);
            var ending = await CaseEnding.OfLife(work.Db, client, work.Now, stop);
            ending.Carry(work, "death");
            foreach (var request in ending.Open)
            {
                request.Lapse();
                work.Record(Act.RequestLapsed, id, request.Id.Value, "death");
            }
            foreach (var trajectory in trajectories.Where(t => t.EndedOn is null))
            {
                _ = trajectory.Close(diedOn < trajectory.StartedOn ? trajectory.StartedOn : diedOn, work.Now);
                work.Record(Act.TrajectoryClosed, id, trajectory.Id.Value, "death");
            }
            foreach (var membership in await work.Db.Memberships.Where(m => m.Practice == actor.Practice && m.Client == id && m.EndedAt == null).ToListAsync(stop))
            {
                membership.End(work.Now);
                work.Record(Act.MembershipEnded, id, membership.Id.Value, "death");
            }
            work.Record(Act.DeathRecorded, id, id.Value, $"consents={ending.Consents.Count};cancelled={ending.Cancelled.Count};lapsed={ending.Open.Count}");
            return Outcome.Done;
        }, stop);

    internal static Refusal? Check(Client client, DateOnly diedOn, DateOnly today)
    {
        if (client.DiedOn is { } known) return new ClientHasDied(known);
        if (diedOn > today) return new DayIsInTheFuture();
        if (diedOn < client.BornOn) return new DayIsBeforeBirth();
        return diedOn < today.AddYears(-120) ? new DayIsTooLongAgo() : null;
    }
}
