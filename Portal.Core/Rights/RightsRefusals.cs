using Portal.Core.Practices;

namespace Portal.Core.Rights;

/// <summary>It was decided or taken back before.</summary>
public sealed record RequestIsNotOpen(RequestState State) : Refusal;

/// <summary>This right needs an item to point at.</summary>
public sealed record ItemIsMissing : Refusal;

/// <summary>A request to correct needs the value that it should be, or words that say what is wrong.</summary>
public sealed record NothingIsAsked : Refusal;

/// <summary>The same is asked already and still open.</summary>
public sealed record RequestIsThereAlready(RequestId Request) : Refusal;

/// <summary>This right cannot be asked for on this page yet.</summary>
public sealed record RightIsNotHandledHere(RightId Right) : Refusal;

/// <summary>The client has several trajectories: the request must name one.</summary>
public sealed record TrajectoryIsMissing : Refusal;

/// <summary>Refusing needs exactly one finding or exception from the right's own lists (AVG 12(4); domain: Rights).</summary>
public sealed record GroundIsMissing : Refusal;

/// <summary>This finding or exception is not on the lists for this right at this practice.</summary>
public sealed record GroundIsNotAllowed(string Ground) : Refusal;

/// <summary>The decision needs own words of at least so many characters (AVG 12(4)).</summary>
public sealed record WordsAreTooFew(int Least, int Given) : Refusal;

/// <summary>A statute demands that this item stays; refuse on AVG 17(3)(b) instead (profile: withstandsErasureRequest).</summary>
public sealed record MustBeKeptByLaw(string Act) : Refusal;

/// <summary>Only the controller decides; a processor's own staff never do (AVG 28(3)).</summary>
public sealed record OnlyTheControllerDecides : Refusal;

/// <summary>The item has gone meanwhile.</summary>
public sealed record ItemIsGone : Refusal;

/// <summary>Granting a correction needs the value that it becomes.</summary>
public sealed record NewValueIsMissing : Refusal;

/// <summary>Another value than the proposed one is a grant in part: it needs a reason.</summary>
public sealed record ValueIsNotWhatWasAsked : Refusal;

/// <summary>One item is erased or it is not.</summary>
public sealed record NothingToGrantInPart : Refusal;

/// <summary>A copy that leaves things out needs a list of what is left out and why (AVG 15(4)); that is not built yet.</summary>
public sealed record AccessInPartIsNotHandledYet : Refusal;
