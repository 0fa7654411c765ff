using Microsoft.EntityFrameworkCore;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.People;

/// <summary>
/// Whether an actor still is what it says: a role that was taken away, or an authority that ended, counts from the next command,
/// however long a screen stays open.
/// </summary>
static class Standing
{
    internal static async Task<bool> Holds(PortalDb db, Actor actor, DateTimeOffset now, CancellationToken stop)
    {
        var member = await db.Memberships.AnyAsync(
            m => m.Id == actor.Membership && m.Account == actor.Account && m.Practice == actor.Practice && m.Role == actor.Role && m.Client == actor.Client
                && m.Adviser == actor.Adviser && m.Representative == actor.Representative && m.EndedAt == null, stop);
        if (!member || actor.Representative is not { } id) return member;
        var today = LegalDay.Of(now);
        return await db.Representatives.AnyAsync(r => r.Id == id && r.Practice == actor.Practice && r.Client == actor.Client && (r.Until == null || r.Until >= today), stop);
    }
}
