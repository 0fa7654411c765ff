namespace Portal.Core.Practices;

/// <summary>What data are used for (purpose limitation, GDPR art. 5(1)(b)).</summary>
public sealed record Purpose
{
    /// <summary>Its id.</summary>
    [Shape(TextShape.Id)]
    public required string Id { get; init; }

    /// <summary>Name shown to people.</summary>
    public required Label Label { get; init; }

    /// <summary>GDPR art. 6(1) letters; processor: the controller's instruction.</summary>
    public required IReadOnlyList<LegalBasis> LegalBasis { get; init; }

    /// <summary>Named when f is among the bases.</summary>
    public required Label? LegitimateInterest { get; init; }

    /// <summary>Consent for this purpose; every a-only purpose asks it.</summary>
    public required ConsentForm Consent { get; init; }

    /// <summary>Objection is absolute (GDPR art. 21(2)-(3)).</summary>
    public required bool DirectMarketing { get; init; }

    /// <summary>Serves commerce or charity.</summary>
    public required bool CommercialOrCharity { get; init; }

    /// <summary>Finding PURPOSE-VAGUE.</summary>
    public required bool Vague { get; init; }

    /// <summary>May be chosen; vague ones may not.</summary>
    public required bool Selectable { get; init; }

    /// <summary>Only with anonymised data.</summary>
    public required bool AnonymisedOnly { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}
