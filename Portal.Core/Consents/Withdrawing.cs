using Microsoft.EntityFrameworkCore;
using Portal.Core.Disclosures;
using Portal.Core.Documents;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Consents;

/// <summary>How a withdrawal came in that was not done in the portal.</summary>
public enum WithdrawalWay
{
    /// <summary>A letter or mail.</summary>
    Letter,

    /// <summary>By telephone.</summary>
    Telephone,

    /// <summary>She said it.</summary>
    InPerson,
}

/// <summary>Who took a withdrawal in, and how it came.</summary>
sealed record TakenIn(Adviser By, WithdrawalWay Way);

/// <summary>What every withdrawal does, whoever's hand did it: the consent ends, what waits under it is cancelled, the client gets a document.</summary>
sealed class Withdrawing(Work work, PrivacyProfile profile, DocumentPress press)
{
    internal async Task<Outcome> End(Consent consent, TakenIn? through, CancellationToken stop)
    {
        var outcome = consent.Withdraw(work.Now);
        if (outcome.IsRefused) return outcome;

        var under = await work.Db.Disclosures.Where(d => d.Practice == consent.Practice && d.Consent == consent.Id).OrderBy(d => d.EndedAt).ToListAsync(stop);
        foreach (var waiting in under.Where(d => d.State is DisclosureState.Waiting))
        {
            waiting.Cancel(work.Now);
            work.Record(Act.DisclosureCancelled, consent.Client, waiting.Id.Value, $"consent={consent.Id.Value}");
        }
        var client = await work.Db.Clients.SingleAsync(c => c.Id == consent.Client, stop);
        var document = await press.Withdrawn(work, profile, client, consent, under, through, stop);
        var way = through is null ? "portal" : through.Way.ToString();
        work.Record(Act.ConsentWithdrawn, consent.Client, consent.Id.Value, $"via={way};left={under.Count(d => d.State is DisclosureState.Released)};document={document?.Value.ToString() ?? "none"}");
        return Outcome.Done;
    }
}
