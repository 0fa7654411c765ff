using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Core.Intake;

/// <summary>
/// A declaration that the client signed on paper: that she was told what happens with her data (AVG 13), or that she received the
/// regulation. It is no consent. Portal does not hold the paper: it says where it lies.
/// </summary>
public sealed class Declaration
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

    /// <summary>The day that stands on the paper.</summary>
    public DateOnly SignedOn { get; private init; }

    /// <summary>Where the paper is.</summary>
    public PersonalText KeptAt { get; private init; }

    /// <summary>Which edition of the text was signed, as the paper says; null when it does not say.</summary>
    public PersonalText? Edition { get; private init; }

    /// <summary>Name of the representative who signed; null when the client did.</summary>
    public PersonalText? OnBehalf { get; private init; }

    /// <summary>Who entered it.</summary>
    public AdviserId EnteredBy { get; private init; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset EnteredAt { get; private init; }

    internal static Declaration Enter(Trajectory trajectory, NewDeclaration wish, AdviserId by, DateTimeOffset now) => new()
    {
        Id = Portal.Core.Id.New<DeclarationId>(),
        Practice = trajectory.Practice,
        Controller = trajectory.Controller,
        Client = trajectory.Client,
        Trajectory = trajectory.Id,
        Kind = wish.Kind,
        SignedOn = wish.SignedOn,
        KeptAt = new(wish.KeptAt),
        Edition = PersonalText.Of(wish.Edition),
        OnBehalf = PersonalText.Of(wish.OnBehalf),
        EnteredBy = by,
        EnteredAt = now,
    };
}

/// <summary>What was declared.</summary>
public enum DeclarationKind
{
    /// <summary>What happens with the data, read and understood.</summary>
    Privacy,

    /// <summary>The regulation was received.</summary>
    RegulationReceived,
}
