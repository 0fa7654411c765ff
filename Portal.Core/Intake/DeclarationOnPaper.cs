using Portal.Core.Consents;
using Portal.Core.People;

namespace Portal.Core.Intake;

/// <content>How a declaration is signed on paper.</content>
public sealed partial class Declaration
{
    /// <summary>The paper, when it was signed on one.</summary>
    public PaperSignature? Paper => KeptAt is { } place ? new(SignedOn!.Value, place, OnBehalf) { Scan = Scan } : null;

    internal static Declaration Enter(Trajectory trajectory, NewDeclaration wish, AdviserId by, DateTimeOffset now) => new()
    {
        Id = Portal.Core.Id.New<DeclarationId>(),
        Practice = trajectory.Practice,
        Controller = trajectory.Controller,
        Client = trajectory.Client,
        Trajectory = trajectory.Id,
        Kind = wish.Kind,
        State = DeclarationState.OnPaper,
        SignedOn = wish.SignedOn,
        KeptAt = new PersonalText(wish.KeptAt),
        Edition = PersonalText.Of(wish.Edition),
        OnBehalf = PersonalText.Of(wish.OnBehalf),
        EnteredBy = by,
        EnteredAt = now,
    };

    /// <summary>Signs it with a form that came back. It counts from the day on the paper, and not from before the form was there.</summary>
    internal Outcome SignOnPaper(PaperSignature paper, DateTimeOffset printedAt, DateTimeOffset now)
    {
        if (State is not DeclarationState.Asked) return new DeclarationIsNotOpen(State);
        (State, SignedOn, AnsweredAt, Version) = (DeclarationState.Signed, paper.SignedOn, paper.CountsFrom(printedAt), Version + 1);
        (KeptAt, OnBehalf, Scan) = (paper.KeptAt, paper.OnBehalf, paper.Scan);
        return Outcome.Done;
    }
}
