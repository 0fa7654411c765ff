using Portal.Core.Disclosures;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;

namespace Portal.Core.Dossiers;

/// <summary>The screen on which a client sees everything that is held about her (AVG 15(1)).</summary>
/// <param name="Practice">Name of the practice.</param>
/// <param name="Registered">What the practice's register of clients says of her.</param>
/// <param name="Groups">The items by category, in the order of the profile.</param>
/// <param name="Deciders">Who decides on a request for everything; more than one only at a processor.</param>
/// <param name="Trajectories">What she is here for, with whom, and until when.</param>
/// <param name="Claims">What may be said to be wrong with an item: choices, never a hurdle.</param>
public sealed record MyDataScreen(
    string Practice,
    MyRegistration Registered,
    IReadOnlyList<MyGroup> Groups,
    IReadOnlyList<MyDecider> Deciders,
    IReadOnlyList<TrajectoryLine> Trajectories,
    IReadOnlyList<RightReason> Claims);

/// <summary>What the register of clients holds beside the dossier.</summary>
public sealed record MyRegistration(string Name, string Town, DateOnly? BornOn, string Language);

/// <summary>The items of one category.</summary>
public sealed record MyGroup(DataCategory Category, IReadOnlyList<MyItem> Items);

/// <summary>Who decides on a request about everything of one controller, and the copy that is being asked already.</summary>
/// <param name="Trajectory">A trajectory of this controller.</param>
/// <param name="Name">The controller, or the practice that is one itself.</param>
/// <param name="Running">The open request for a copy; null when there is none.</param>
public sealed record MyDecider(TrajectoryId Trajectory, string Name, RequestId? Running);

/// <summary>One thing that is held, with all that a client may know of it (AVG 13, 14, 15(1)).</summary>
public sealed record MyItem
{
    /// <summary>Its id.</summary>
    public required ItemId Id { get; init; }

    /// <summary>Category.</summary>
    public required DataCategory Category { get; init; }

    /// <summary>The value as shown: a BSN masked.</summary>
    public required string Value { get; init; }

    /// <summary>What it is used for.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>Bases that the category and the purpose have in common (AVG 6(1)).</summary>
    public required IReadOnlyList<LegalBasis> LegalBasis { get; init; }

    /// <summary>Ground of law for health data or a BSN, as "artikel …"; null elsewhere.</summary>
    public required Label? SpecialGround { get; init; }

    /// <summary>Where it came from.</summary>
    public required Label Source { get; init; }

    /// <summary>The party that it came from, where that is recorded.</summary>
    public required string? SourceParty { get; init; }

    /// <summary>The day it was obtained.</summary>
    public required DateOnly ObtainedOn { get; init; }

    /// <summary>Where the paper lies; null for what is electronic.</summary>
    public required string? Paper { get; init; }

    /// <summary>Paper or electronic.</summary>
    public required Medium Medium { get; init; }

    /// <summary>Its file; null when it has none.</summary>
    public required FileLine? File { get; init; }

    /// <summary>Why it is held, where the profile asks a written reason.</summary>
    public required string? Reason { get; init; }

    /// <summary>Rule and day until when it is kept.</summary>
    public required ItemRetention Retention { get; init; }

    /// <summary>Who decides on a request about it.</summary>
    public required string Decider { get; init; }

    /// <summary>Her own statement beside an opinion (AVG 16).</summary>
    public required string? Statement { get; init; }

    /// <summary>To whom it went, the newest first.</summary>
    public required IReadOnlyList<MyItemDisclosed> Disclosed { get; init; }

    /// <summary>What it was before, the newest first.</summary>
    public required IReadOnlyList<MyItemWas> Was { get; init; }

    /// <summary>Her open requests about it.</summary>
    public required IReadOnlyList<MyItemRequest> Running { get; init; }
}

/// <summary>That an item went to a recipient.</summary>
public sealed record MyItemDisclosed(DisclosureId Disclosure, string Recipient, DateOnly On);

/// <summary>What an item was before a change.</summary>
public sealed record MyItemWas(string Value, DateOnly Until);

/// <summary>An open request about an item.</summary>
public sealed record MyItemRequest(RequestId Request, RightId Right, DateOnly DueOn);
