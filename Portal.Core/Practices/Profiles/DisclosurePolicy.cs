namespace Portal.Core.Practices;

/// <summary>The gate: nothing leaves unless a rule says so.</summary>
public sealed record DisclosurePolicy
{
    /// <summary>False = disclosures do not exist (processor).</summary>
    public required bool Enabled { get; init; }

    /// <summary>The answer without a rule.</summary>
    public required DisclosureDefault Default { get; init; }

    /// <summary>Consent for a kind without an entry.</summary>
    public required ThirdPartyConsent OtherThirdParties { get; init; }

    /// <summary>Refused even with consent.</summary>
    public required IReadOnlyList<ForbiddenPurpose> ForbiddenPurposes { get; init; }

    /// <summary>What may stand in documents for the public.</summary>
    public required PublicDocuments PublicDocuments { get; init; }

    /// <summary>Without consent.</summary>
    public required IReadOnlyList<DisclosureExceptionRule> Exceptions { get; init; }

    /// <summary>File to the principal at the end of its contract.</summary>
    public required ContractHandover? EndOfContractHandover { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}

/// <summary>A ground to disclose without consent.</summary>
public sealed record DisclosureExceptionRule
{
    /// <summary>The ground.</summary>
    public required DisclosureExceptionId Id { get; init; }

    /// <summary>What it demands before data leave.</summary>
    public required IReadOnlyList<ExceptionRequirement> Requires { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}

/// <summary>The file goes to the principal at the end of its contract.</summary>
public sealed record ContractHandover
{
    /// <summary>Who receives the file.</summary>
    [OneOf("uwv")]
    public required RecipientKind ToKind { get; init; }

    /// <summary>Only when that principal asks.</summary>
    public required bool OnRequest { get; init; }

    /// <summary>Empty legal basis = blocked.</summary>
    public required bool BasisRequired { get; init; }

    /// <summary>The client is told.</summary>
    public required bool InformClient { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}
