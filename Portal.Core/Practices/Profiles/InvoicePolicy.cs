namespace Portal.Core.Practices;

/// <summary>When only anonymised data may be used.</summary>
public sealed record AnonymisationPolicy
{
    /// <summary>Uses that take anonymised data only.</summary>
    public required IReadOnlyList<AnonymousUse> RequiredFor { get; init; }

    /// <summary>Fewer matching clients = refused.</summary>
    public required int SmallestGroup { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}

/// <summary>What may stand on an invoice.</summary>
public sealed record InvoicePolicy
{
    /// <summary>All that stands on a line.</summary>
    public required IReadOnlyList<InvoiceField> Fields { get; init; }

    /// <summary>Never in an invoice line.</summary>
    [RefersTo("categories")]
    public required IReadOnlyList<string> ForbidCategoryIds { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}

/// <summary>What a request may cost (GDPR art. 12(5), 15(3)).</summary>
public sealed record FeePolicy
{
    /// <summary>GDPR art. 12(5) and 15(3) only.</summary>
    public required AllowedFees Allowed { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}
