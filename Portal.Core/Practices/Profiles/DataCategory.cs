namespace Portal.Core.Practices;

/// <summary>One line of the data map; nothing outside it may be stored (GDPR art. 5(1)(c), 30).</summary>
public sealed record DataCategory
{
    /// <summary>Its id.</summary>
    [Shape(TextShape.Id)]
    public required string Id { get; init; }

    /// <summary>Name shown to people.</summary>
    public required Label Label { get; init; }

    /// <summary>False = named by the text, switched off by a mend.</summary>
    public required bool Enabled { get; init; }

    /// <summary>GDPR art. 9, 10.</summary>
    public required SpecialKind Special { get; init; }

    /// <summary>Citizen service number.</summary>
    public required bool Bsn { get; init; }

    /// <summary>Number of an identity document.</summary>
    public required bool IdDocument { get; init; }

    /// <summary>When it may be stored.</summary>
    public required CategoryCondition Condition { get; init; }

    /// <summary>A written reason with the first value.</summary>
    public required bool ReasonRequired { get; init; }

    /// <summary>Whose data.</summary>
    public required WhoseData About { get; init; }

    /// <summary>Subset of the bases of its purposes.</summary>
    public required IReadOnlyList<LegalBasis> LegalBasis { get; init; }

    /// <summary>In order of preference; health only.</summary>
    [RefersTo("art9Grounds")]
    public required IReadOnlyList<string> Art9GroundIds { get; init; }

    /// <summary>At least one.</summary>
    [RefersTo("purposes")]
    public required IReadOnlyList<string> PurposeIds { get; init; }

    /// <summary>At least one.</summary>
    [RefersTo("retention")]
    public required IReadOnlyList<string> RetentionRuleIds { get; init; }

    /// <summary>Where values come from.</summary>
    [RefersTo("sources")]
    public required IReadOnlyList<SourceId> Sources { get; init; }

    /// <summary>Who may see it, within the access rules.</summary>
    [RefersTo("access.roles")]
    public required IReadOnlyList<AccessRole> VisibleTo { get; init; }

    /// <summary>Each view asks and logs a reason.</summary>
    public required bool RestrictedView { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}
