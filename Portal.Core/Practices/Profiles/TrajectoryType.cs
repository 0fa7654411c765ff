namespace Portal.Core.Practices;

/// <summary>A kind of trajectory: who may pay for it, and which conditional categories it opens.</summary>
public sealed record TrajectoryType
{
    /// <summary>Its id.</summary>
    [Shape(TextShape.Id)]
    public required string Id { get; init; }

    /// <summary>Name shown to people.</summary>
    public required Label Label { get; init; }

    /// <summary>Who may be its principal; client = privately paid.</summary>
    public required IReadOnlyList<PrincipalKind> PrincipalKinds { get; init; }

    /// <summary>Categories with condition trajectoryType that this type opens.</summary>
    [RefersTo("categories")]
    public required IReadOnlyList<string> ConditionalCategoryIds { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}

/// <summary>A ground for health data (GDPR art. 9(2); UAVG art. 22, 30).</summary>
public sealed record Art9Ground
{
    /// <summary>Its id.</summary>
    [Shape(TextShape.Id)]
    public required string Id { get; init; }

    /// <summary>Article.</summary>
    public required string Law { get; init; }

    /// <summary>Only with these principals; empty = any.</summary>
    public required IReadOnlyList<PrincipalKind> PrincipalKinds { get; init; }

    /// <summary>Only in these types; empty = any.</summary>
    [RefersTo("trajectoryTypes")]
    public required IReadOnlyList<string> TrajectoryTypeIds { get; init; }

    /// <summary>Needs the client's explicit consent.</summary>
    [OneOf("notRequired", "explicit")]
    public required ConsentForm Consent { get; init; }

    /// <summary>Only users with a secrecy undertaking (UAVG art. 30(4)).</summary>
    public required bool SecrecyRequired { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}
