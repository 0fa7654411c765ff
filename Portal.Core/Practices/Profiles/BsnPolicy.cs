namespace Portal.Core.Practices;

/// <summary>When a citizen service number may be stored (UAVG art. 46; Wabb art. 10, 12).</summary>
public sealed record BsnPolicy
{
    /// <summary>False = never stored.</summary>
    public required bool Allowed { get; init; }

    /// <summary>Only the last 3 digits are shown.</summary>
    public required BsnMask Mask { get; init; }

    /// <summary>Wabb art. 12: record against what it was verified.</summary>
    public required bool VerifyIdentity { get; init; }

    /// <summary>Hard block.</summary>
    public required IReadOnlyList<PrincipalKind> NeverForPrincipalKinds { get; init; }

    /// <summary>Without a fitting entry the field is off.</summary>
    public required IReadOnlyList<BsnBasis> StatutoryBasis { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}

/// <summary>An act that lets the practice process the number in one type of trajectory.</summary>
public sealed record BsnBasis
{
    /// <summary>Its id.</summary>
    [Shape(TextShape.Id)]
    public required string Id { get; init; }

    /// <summary>The type of trajectory it covers.</summary>
    [RefersTo("trajectoryTypes")]
    public required string TrajectoryTypeId { get; init; }

    /// <summary>The principals it covers.</summary>
    public required IReadOnlyList<PrincipalKind> PrincipalKinds { get; init; }

    /// <summary>Act and article.</summary>
    public required string Law { get; init; }

    /// <summary>False = a lawyer or the practice must still confirm it for the release date.</summary>
    public required bool Confirmed { get; init; }

    /// <summary>What was read, what is open.</summary>
    public required Label Note { get; init; }
}
