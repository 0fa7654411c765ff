using Microsoft.EntityFrameworkCore;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Disclosures;

/// <summary>Reads what the gate looks at, from the transaction that would let it out.</summary>
static class GateFacts
{
    internal static async Task<GateQuestion?> Read(
        Work work, PrivacyProfile profile, Trajectory trajectory, NewDisclosure wish, AdviserId preparedBy, AdviserId? releasedBy, CancellationToken stop)
    {
        var recipient = await work.Db.Parties.SingleOrDefaultAsync(p => p.Id == wish.Recipient && p.Practice == trajectory.Practice, stop);
        if (recipient is null) return null;
        var items = await work.Db.Items.Where(i => wish.Items.Contains(i.Id) && i.Practice == trajectory.Practice && i.Controller == trajectory.Controller
            && i.Client == trajectory.Client && i.Trajectory == trajectory.Id).ToListAsync(stop);
        var consents = await work.Db.Consents.Where(c => c.Practice == trajectory.Practice && c.Client == trajectory.Client && c.Recipient == recipient.Id)
            .OrderByDescending(c => c.AskedAt).ToListAsync(stop);
        return new(profile, trajectory, recipient, wish.Purpose, items, wish.Items.Distinct().Count(), consents, wish.Claimed, preparedBy, releasedBy, work.Now);
    }
}
