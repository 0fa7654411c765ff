using Portal.Core.People;
using Portal.Core.Rights;

namespace Portal.Core.Consents;

/// <content>How a consent is given on paper.</content>
public sealed partial class Consent
{
    /// <summary>One that was given on paper: it counts from the day that stands on the paper.</summary>
    internal static Consent Enter(Trajectory trajectory, AskedConsent asked, AdviserId by, PaperSignature paper)
    {
        var day = LegalDay.EndOf(paper.SignedOn.AddDays(-1));
        var consent = Make(trajectory, asked, by, day, paper);
        (consent.State, consent.AnsweredAt) = (ConsentState.Given, day);
        return consent;
    }

    /// <summary>
    /// Gives it on a printed form. It counts from the first moment of the day on the paper at which the form was there: so a later no of
    /// that same day goes before it.
    /// </summary>
    internal Outcome GiveOnPaper(PaperSignature paper, DateTimeOffset printedAt, DateTimeOffset now)
    {
        if (StateAt(now) is not ConsentState.Requested) return new ConsentIsNotOpen(StateAt(now));
        (State, AnsweredAt, Paper, Version) = (ConsentState.Given, paper.CountsFrom(printedAt), paper, Version + 1);
        return Outcome.Done;
    }
}
