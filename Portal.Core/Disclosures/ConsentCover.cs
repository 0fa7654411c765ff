using Portal.Core.Consents;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;

namespace Portal.Core.Disclosures;

/// <summary>
/// Whether a consent covers what would leave (law.md 5.2): state given at that moment, within its period, this recipient, this
/// purpose, all categories, and the trajectory still running where the profile ends consents with it.
/// </summary>
static class ConsentCover
{
    /// <summary>Everything that one consent lacks; empty when it covers.</summary>
    internal static IReadOnlyList<Refusal> Lacking(Consent consent, GateQuestion q, IReadOnlyList<string> categories)
    {
        List<Refusal> lacking = [];
        if (consent.Practice != q.Trajectory.Practice || consent.Client != q.Trajectory.Client || consent.Controller != q.Trajectory.Controller || consent.Recipient != q.Recipient.Id)
            lacking.Add(new ConsentIsMissing());
        if (consent.StateAt(q.Now) is not ConsentState.Given) lacking.Add(new ConsentIsNotInForce(consent.StateAt(q.Now)));
        if (consent.Purpose != q.Purpose) lacking.Add(new ConsentIsForAnotherPurpose(consent.Purpose));
        lacking.AddRange(categories.Where(c => !consent.Categories.Contains(c)).Select(c => new ConsentDoesNotCover(c)));
        lacking.AddRange(categories.Where(c => WithdrawnSince(consent, q.Consents, c) is not null).Select(c => new CategoryWasWithdrawn(c)));
        // Where consents end with their trajectory, one given in another trajectory does not carry over to this one.
        if (q.Profile.Consent.Validity.EndsAt is ValidityEnd.TrajectoryEnd && (consent.Trajectory != q.Trajectory.Id || !q.Trajectory.RunsOn(LegalDay.Of(q.Now))))
            lacking.Add(new TrajectoryHasEnded());
        return lacking;
    }

    /// <summary>
    /// The client took back the same for the same recipient and purpose, in another consent, after she gave this one: her last word holds.
    /// </summary>
    /// <param name="consent">This one.</param>
    /// <param name="all">All of this client for this recipient.</param>
    /// <param name="category">The same.</param>
    /// <returns>When she did; null when she did not.</returns>
    internal static DateTimeOffset? WithdrawnSince(Consent consent, IEnumerable<Consent> all, string category) => all.Where(other =>
        other.Id != consent.Id && other.WithdrawnAt > consent.AnsweredAt && other.Purpose == consent.Purpose && other.Categories.Contains(category)).Min(other => other.WithdrawnAt);

    /// <summary>Why no consent covers: the reasons of the one that comes nearest, or that there is none at all.</summary>
    internal static IReadOnlyList<Refusal> WhyNone(GateQuestion q, IReadOnlyList<string> categories) =>
        q.Consents.Select(c => Lacking(c, q, categories)).OrderBy(lacking => lacking.Count).FirstOrDefault() ?? [new ConsentIsMissing()];
}
