using Microsoft.EntityFrameworkCore;
using Portal.Core.Documents;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Consents;

/// <summary>
/// Withdraws a consent and, in the same transaction, cancels what was waiting to leave under it (AVG 7(3)). Signed in is
/// enough: no reason, no fresh proof, nobody's leave.
/// </summary>
public sealed class WithdrawConsent(Store store, Regulations regulations, DocumentPress press)
{
    /// <summary>Withdraws it.</summary>
    public Task<Outcome> Run(Actor actor, ConsentId id, CommandKey key, CancellationToken stop = default) =>
        store.Write(actor, key.For(nameof(WithdrawConsent), id.Value), async work =>
        {
            if (!actor.IsClient) return new NotFound();
            var consent = await work.Db.Consents.SingleOrDefaultAsync(c => c.Id == id && c.Practice == actor.Practice && c.Client == actor.Client, stop);
            if (consent is null) return new NotFound();
            return await new Withdrawing(work, await regulations.Of(work.Db, actor.Practice, stop), press).End(consent, null, stop);
        }, stop);
}
