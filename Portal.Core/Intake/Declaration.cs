using Portal.Core.Consents;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;

namespace Portal.Core.Intake;

/// <summary>
/// A declaration of the client: that she was told what happens with her data (AVG 13) and received the regulation, or the receipt alone.
/// It is no consent. It is asked and signed here, or it was signed on paper; then Portal says where that lies.
/// </summary>
public sealed partial class Declaration
{
    Declaration() { }

    /// <summary>Its id.</summary>
    public DeclarationId Id { get; private init; }

    /// <summary>The practice.</summary>
    public PracticeId Practice { get; private init; }

    /// <summary>The controller at a processor.</summary>
    public PartyId? Controller { get; private init; }

    /// <summary>The client.</summary>
    public ClientId Client { get; private init; }

    /// <summary>The trajectory it was signed for.</summary>
    public TrajectoryId Trajectory { get; private init; }

    /// <summary>What was declared.</summary>
    public DeclarationKind Kind { get; private init; }

    /// <summary>Where it stands.</summary>
    public DeclarationState State { get; private set; }

    /// <summary>The day on which it was signed, as the paper says or as it was here; null while it was not.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>Where the paper is; null when there is none.</summary>
    public PersonalText? KeptAt { get; private set; }

    /// <summary>How the signed form came in; null when it was signed here, or the paper was only described.</summary>
    public PaperScan? Scan { get; private set; }

    /// <summary>Which edition of the text was signed, as the paper says; null when it does not say.</summary>
    public PersonalText? Edition { get; private init; }

    /// <summary>Name of the representative who signed; null when the client did.</summary>
    public PersonalText? OnBehalf { get; private set; }

    /// <summary>The exact text that was asked; null for a paper.</summary>
    public PersonalText? Text { get; private init; }

    /// <summary>SHA-256 of that text.</summary>
    public string? TextHash { get; private init; }

    /// <summary>Language of that text.</summary>
    public string? Language { get; private init; }

    /// <summary>Profile and version of the regulation that the text names.</summary>
    public string? Regulation { get; private init; }

    /// <summary>SHA-256 of that version (<see cref="RegulationFile"/>).</summary>
    public string? RegulationHash { get; private init; }

    /// <summary>When the client signed, or said that she does not.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The name as it was typed.</summary>
    public PersonalText? TypedName { get; private set; }

    /// <summary>Proof of self at the moment of signing.</summary>
    public string? ProvenBy { get; private set; }

    /// <summary>The signature as it was drawn too; null when it was only typed.</summary>
    public PersonalText? Drawn { get; private set; }

    /// <summary>Name and function of the adviser at whose desk it was signed; null when the client signed on her own.</summary>
    public PersonalText? SeenBy { get; private set; }

    /// <summary>Who asked or entered it.</summary>
    public AdviserId EnteredBy { get; private init; }

    /// <summary>When it was asked or entered.</summary>
    public DateTimeOffset EnteredAt { get; private init; }

    /// <summary>Counts changes; checked on every save.</summary>
    public int Version { get; private set; }

    internal static Declaration Ask(Trajectory trajectory, AskedDeclaration asked, AdviserId by, DateTimeOffset now) => new()
    {
        Id = Portal.Core.Id.New<DeclarationId>(),
        Practice = trajectory.Practice,
        Controller = trajectory.Controller,
        Client = trajectory.Client,
        Trajectory = trajectory.Id,
        Kind = asked.Kind,
        State = DeclarationState.Asked,
        Text = new PersonalText(asked.Text.Plain),
        TextHash = asked.Text.Hash,
        Language = asked.Text.Language,
        Regulation = asked.Regulation.Version,
        RegulationHash = asked.Regulation.Sha256,
        EnteredBy = by,
        EnteredAt = now,
    };

    /// <summary>Signs it.</summary>
    internal Outcome Sign(Signature signature, DateTimeOffset now)
    {
        if (State is not DeclarationState.Asked) return new DeclarationIsNotOpen(State);
        (State, SignedOn, AnsweredAt, Version) = (DeclarationState.Signed, LegalDay.Of(now), now, Version + 1);
        (TypedName, ProvenBy, OnBehalf, Drawn, SeenBy) = (signature.TypedName, signature.ProvenBy, PersonalText.Of(signature.OnBehalf), signature.Drawn, signature.SeenBy);
        return Outcome.Done;
    }

    /// <summary>It is not asked any more: another took its place.</summary>
    internal void Lapse() => (State, Version) = (DeclarationState.Lapsed, Version + 1);

    /// <summary>The client does not sign. Needs no reason and has no consequences.</summary>
    internal Outcome Decline(DateTimeOffset now, string? seenBy)
    {
        if (State is not DeclarationState.Asked) return new DeclarationIsNotOpen(State);
        (State, AnsweredAt, SeenBy, Version) = (DeclarationState.Declined, now, PersonalText.Of(seenBy), Version + 1);
        return Outcome.Done;
    }

    /// <summary>How it was signed here; null when it was not.</summary>
    public Signature? Signature() => TypedName is { } name ? new(name, ProvenBy!, OnBehalf?.Words, Drawn, SeenBy) : null;
}
