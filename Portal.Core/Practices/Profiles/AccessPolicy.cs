namespace Portal.Core.Practices;

/// <summary>Who may see files.</summary>
public sealed record AccessPolicy
{
    /// <summary>Who sees a file without more.</summary>
    public required DefaultAccess Default { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }

    /// <summary>Someone of the practice outside the own caseload.</summary>
    public required ColleagueAccess Colleague { get; init; }

    /// <summary>Stand-in (waarneming).</summary>
    public required DeputyAccess Deputy { get; init; }

    /// <summary>Intercollegiale toetsing.</summary>
    public required PeerReviewAccess PeerReview { get; init; }

    /// <summary>Roles that visibleTo uses.</summary>
    public required IReadOnlyList<RoleAccess> Roles { get; init; }
}

/// <summary>Someone of the practice outside the own caseload.</summary>
public sealed record ColleagueAccess
{
    /// <summary>Consent = content only with the client's consent of scope colleagues.</summary>
    public required ColleagueMode Mode { get; init; }

    /// <summary>Set with mode consent.</summary>
    [OneOf("colleagues")]
    public required ConsentScope? ConsentScope { get; init; }

    /// <summary>Time box; null = none.</summary>
    public required int? MaxHours { get; init; }

    /// <summary>Each look is written in the access log.</summary>
    public required bool Logged { get; init; }

    /// <summary>Visible to the client.</summary>
    public required bool NotifyClient { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}

/// <summary>A stand-in (waarneming).</summary>
public sealed record DeputyAccess
{
    /// <summary>A stand-in may take over a file.</summary>
    public required bool Allowed { get; init; }

    /// <summary>From and to.</summary>
    public required bool NeedsPeriod { get; init; }

    /// <summary>The client is told.</summary>
    public required bool NotifyClient { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}

/// <summary>Peer review (intercollegiale toetsing).</summary>
public sealed record PeerReviewAccess
{
    /// <summary>Peer review takes place.</summary>
    public required bool Allowed { get; init; }

    /// <summary>Only anonymised cases come to it.</summary>
    public required bool AnonymisedOnly { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}
