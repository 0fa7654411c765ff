namespace Portal.Core.Practices;

/// <summary>Requests of clients (GDPR art. 12, 15-22).</summary>
public sealed record RightsPolicy
{
    /// <summary>Processor: to the controller of the trajectory.</summary>
    [OneOf("controller")]
    public required Decider? ForwardTo { get; init; }

    /// <summary>Client is told who decides.</summary>
    public required bool ForwardAtOnce { get; init; }

    /// <summary>When the clock starts.</summary>
    public required ClockStart ClockStartsAt { get; init; }

    /// <summary>Portal, mail, letter, phone all count.</summary>
    public required bool AnyChannel { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }

    /// <summary>The eight kinds.</summary>
    public required IReadOnlyList<RightRule> Items { get; init; }
}

/// <summary>How one right is offered, decided and answered.</summary>
public sealed record RightRule
{
    /// <summary>Its id.</summary>
    public required RightId Id { get; init; }

    /// <summary>Always true.</summary>
    public required bool Offered { get; init; }

    /// <summary>Who decides.</summary>
    public required Decider DecidedBy { get; init; }

    /// <summary>Ways to answer that the client can choose.</summary>
    public required IReadOnlyList<AnswerForm> Forms { get; init; }

    /// <summary>Choices on the form, never a hurdle.</summary>
    public required IReadOnlyList<RightReason> ReasonsShown { get; init; }

    /// <summary>Demanded by the text; empty after mending.</summary>
    public required IReadOnlyList<RightPrecondition> Preconditions { get; init; }

    /// <summary>Exceptions that may be chosen; UAVG art. 41 does not reach automatedDecision or withdrawal.</summary>
    [GroundOfRefusal]
    public required IReadOnlyList<string> AllowedGrounds { get; init; }

    /// <summary>The steps and their times.</summary>
    public required IReadOnlyList<DeadlineRule> Deadlines { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}
