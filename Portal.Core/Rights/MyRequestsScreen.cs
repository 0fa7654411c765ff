using Portal.Core.Documents;
using Portal.Core.Practices;

namespace Portal.Core.Rights;

/// <summary>One request in the client's list.</summary>
public sealed record MyRequestLine
{
    /// <summary>Its id.</summary>
    public required RequestId Id { get; init; }

    /// <summary>The right.</summary>
    public required RightId Right { get; init; }

    /// <summary>Category of the item that it is about; null when it is about everything.</summary>
    public required Label? About { get; init; }

    /// <summary>Day of receipt in the Netherlands.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Last day for an answer.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The last day has passed without a decision.</summary>
    public required bool IsOverdue { get; init; }

    /// <summary>State.</summary>
    public required RequestState State { get; init; }

    /// <summary>What was decided; null while open.</summary>
    public required DecisionResult? Result { get; init; }

    /// <summary>Who decides: the practice, or at a processor the controller.</summary>
    public required string Decider { get; init; }
}

/// <summary>The screen of one request.</summary>
public sealed record MyRequestScreen
{
    /// <summary>As it stands in the list.</summary>
    public required MyRequestLine Line { get; init; }

    /// <summary>What the client said is wrong.</summary>
    public required RightReason? Claim { get; init; }

    /// <summary>The client's words.</summary>
    public required string? Text { get; init; }

    /// <summary>The value that the client proposed, as shown: a BSN masked.</summary>
    public required string? Proposed { get; init; }

    /// <summary>It was passed on to the controller at once (AVG 28(3)(e)).</summary>
    public required bool WasForwarded { get; init; }

    /// <summary>Name of the practice.</summary>
    public required string Practice { get; init; }

    /// <summary>The clocks that run, the one that governs first.</summary>
    public required IReadOnlyList<MyClock> Clocks { get; init; }

    /// <summary>The acknowledgement; null when none was made.</summary>
    public required DocumentId? Acknowledgement { get; init; }

    /// <summary>The decision; null while open.</summary>
    public required MyDecision? Decision { get; init; }

    /// <summary>The letter or report; null while there is none.</summary>
    public required DocumentId? Letter { get; init; }
}

/// <summary>One clock on a request.</summary>
/// <param name="Clock">When it ends and why.</param>
/// <param name="Source">Where it stands: an article of the law or of the regulation.</param>
/// <param name="IsLaw">True for the law's own clock.</param>
/// <param name="Governs">True for the clock that ends first: the date on the screen.</param>
public sealed record MyClock(RightClock Clock, Label Source, bool IsLaw, bool Governs);

/// <summary>A decision as the client reads it.</summary>
public sealed record MyDecision
{
    /// <summary>Granted, in part, refused.</summary>
    public required DecisionResult Result { get; init; }

    /// <summary>Id of the finding of fact; null when it rests on none.</summary>
    public required string? Finding { get; init; }

    /// <summary>The exception as cited in the profile; null when it rests on none.</summary>
    public required string? Exception { get; init; }

    /// <summary>Article of the finding or exception, as it is cited to a reader.</summary>
    public required Label? Article { get; init; }

    /// <summary>The adviser's own words.</summary>
    public required string? Words { get; init; }

    /// <summary>Name of who decided.</summary>
    public required string By { get; init; }

    /// <summary>Day of the decision.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Until when the court can be asked; null after a full grant.</summary>
    public required MyCourtTerm? Court { get; init; }
}

/// <summary>The six weeks in which the court can be asked (UAVG 35(2)).</summary>
/// <param name="Due">The last day and why.</param>
/// <param name="FromReceipt">True when it runs from the day on which the client opened the letter; else from the decision: "in any case until".</param>
public sealed record MyCourtTerm(DueDate Due, bool FromReceipt);
