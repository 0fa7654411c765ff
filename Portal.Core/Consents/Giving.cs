using Portal.Core.Documents;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Signing;
using Portal.Core.Storage;

namespace Portal.Core.Consents;

/// <summary>What every answer to a question for consent does, on whosever device: the consent changes, the client gets a document.</summary>
sealed class Giving(Work work, PrivacyProfile profile, DocumentPress press)
{
    internal async Task<Outcome> Give(Consent consent, Client client, Signer signer, GivenSignature given, string? seenBy, CancellationToken stop)
    {
        if (consent.StateAt(work.Now) is not ConsentState.Requested) return new ConsentIsNotOpen(consent.StateAt(work.Now));
        if (given.Check(signer, client, consent.TextHash, work.Now) is { } refusal) return refusal;
        var outcome = consent.Give(given.By(signer, seenBy), work.Now);
        if (outcome.IsRefused) return outcome;
        var document = await press.Given(work, profile, client, consent, null, stop);
        work.Record(Act.ConsentGiven, client.Id, consent.Id.Value, $"proof={given.Proof!.Method};text={consent.TextHash};document={document.Value}");
        return Outcome.Done;
    }

    internal async Task<Outcome> Decline(Consent consent, Client client, DeskWitness? desk, CancellationToken stop)
    {
        var outcome = consent.Decline(work.Now);
        if (outcome.IsRefused) return outcome;
        var document = await press.Declined(work, profile, client, consent, desk, stop);
        work.Record(Act.ConsentDeclined, client.Id, consent.Id.Value, $"desk={desk?.How};document={document?.Value.ToString() ?? "none"}");
        return Outcome.Done;
    }
}
