using Microsoft.EntityFrameworkCore;
using Portal.Core.Evidence;
using Portal.Core.Storage;

namespace Portal.Core.People;

/// <summary>Takes a role away; it counts from the next click, on every open screen.</summary>
public sealed class EndMembership(Store store)
{
    /// <summary>Ends it; done by who keeps the practice's people. A practice keeps at least one administrator.</summary>
    public Task<Outcome> Run(Actor actor, MembershipId id, CommandKey key, CancellationToken stop = default) =>
        store.Write(actor, key.For(nameof(EndMembership), id.Value), async work =>
        {
            if (actor.Role is not Role.Administrator) return new NotFound();
            var membership = await work.Db.Memberships.SingleOrDefaultAsync(m => m.Id == id && m.Practice == actor.Practice && m.EndedAt == null, stop);
            if (membership is null) return new NotFound();
            var others = work.Db.Memberships.Where(m => m.Practice == actor.Practice && m.Role == Role.Administrator && m.EndedAt == null && m.Id != id);
            if (membership.Role is Role.Administrator && !await others.AnyAsync(stop)) return new LastAdministrator();
            membership.End(work.Now);
            work.Record(Act.MembershipEnded, membership.Client, membership.Id.Value, $"role={membership.Role}");
            return Outcome.Done;
        }, stop);
}
