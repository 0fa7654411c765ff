using Microsoft.EntityFrameworkCore;
using Portal.Core.Disclosures;
using Portal.Core.Documents;
using Portal.Core.Evidence;
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
            var outcome = consent.Withdraw(work.Now);
            if (outcome.IsRefused) return outcome;

            var under = await work.Db.Disclosures.Where(d => d.Practice == actor.Practice && d.Consent == id).OrderBy(d => d.EndedAt).ToListAsync(stop);
            foreach (var waiting in under.Where(d => d.State is DisclosureState.Waiting))
            {
                waiting.Cancel(work.Now);
                work.Record(Act.DisclosureCancelled, consent.Client, waiting.Id.Value, $"consent={id.Value}");
            }
            var client = await work.Db.Clients.SingleAsync(c => c.Id == consent.Client, stop);
            var profile = await regulations.Of(work.Db, actor.Practice, stop);
            var document = await press.Withdrawn(work, profile, client, consent, under, stop);
            work.Record(Act.ConsentWithdrawn, consent.Client, consent.Id.Value, $"left={under.Count(d => d.State is DisclosureState.Released)};document={document?.Value.ToString() ?? "none"}");
            return Outcome.Done;
        }, stop);
}
