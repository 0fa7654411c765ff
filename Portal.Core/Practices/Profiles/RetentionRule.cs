namespace Portal.Core.Practices;

/// <summary>How long data are kept (GDPR art. 5(1)(e)).</summary>
public sealed record RetentionRule
{
    /// <summary>Its id.</summary>
    [Shape(TextShape.Id)]
    public required string Id { get; init; }

    /// <summary>Name shown to people.</summary>
    public required Label Label { get; init; }

    /// <summary>The medium it is for.</summary>
    public required RetentionMedium Medium { get; init; }

    /// <summary>How long.</summary>
    [Shape(TextShape.Period)]
    public required string Period { get; init; }

    /// <summary>See conventions.</summary>
    public required RetentionTrigger Trigger { get; init; }

    /// <summary>What happens then.</summary>
    public required RetentionAction Action { get; init; }

    /// <summary>Who deletes.</summary>
    public required Decider Actor { get; init; }

    /// <summary>Named act, else null.</summary>
    public required string? StatutoryBasis { get; init; }

    /// <summary>Only with a statutory basis (GDPR art. 17(3)(b)).</summary>
    public required bool WithstandsErasureRequest { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}

/// <summary>What happens at the end of the term.</summary>
public sealed record DestructionPolicy
{
    /// <summary>Counts, stores, date.</summary>
    public required bool ProofRequired { get; init; }

    /// <summary>Nothing can be brought back.</summary>
    public required bool Unrecoverable { get; init; }

    /// <summary>Proof names when backups expire.</summary>
    public required bool BackupsIncluded { get; init; }

    /// <summary>Somebody watches paper being destroyed.</summary>
    public required bool WitnessForPaper { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}
