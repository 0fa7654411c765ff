namespace Portal.Core.Practices;

/// <summary>What one kind of recipient may get in one capacity. Named parties are in the practice's register.</summary>
public sealed record RecipientRule
{
    /// <summary>Its id.</summary>
    [Shape(TextShape.Id)]
    public required string Id { get; init; }

    /// <summary>The kind of recipient.</summary>
    public required RecipientKind Kind { get; init; }

    /// <summary>See conventions.</summary>
    public required RecipientCapacity Capacity { get; init; }

    /// <summary>Name shown to people.</summary>
    public required Label Label { get; init; }

    /// <summary>Only for these.</summary>
    [RefersTo("purposes")]
    public required IReadOnlyList<string> PurposeIds { get; init; }

    /// <summary>Whitelist.</summary>
    [RefersTo("categories")]
    public required IReadOnlyList<string> AllowedCategoryIds { get; init; }

    /// <summary>A category outside the whitelist.</summary>
    public required BeyondWhitelist BeyondWhitelist { get; init; }

    /// <summary>For what is on the whitelist.</summary>
    public required ConsentForm Consent { get; init; }

    /// <summary>Nothing identifiable leaves.</summary>
    public required bool AnonymisedOnly { get; init; }

    /// <summary>Cover letter holds it, acceptance is recorded.</summary>
    public required bool ConfidentialityClause { get; init; }

    /// <summary>Processing agreement in the register.</summary>
    public required bool AgreementRequired { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}
