namespace Portal.Core.Practices;

/// <summary>What a client signs at the start.</summary>
public sealed record IntakePolicy
{
    /// <summary>The client signs the privacy declaration.</summary>
    public required bool SignPrivacyStatement { get; init; }

    /// <summary>Receipt of the regulation.</summary>
    public required bool SignReceipt { get; init; }

    /// <summary>Always false.</summary>
    public required bool ReceiptCountsAsConsent { get; init; }

    /// <summary>Acknowledged before the first form.</summary>
    public required bool ExplainProcedure { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}

/// <summary>What a client is told (GDPR art. 13, 14).</summary>
public sealed record NoticePolicy
{
    /// <summary>The client is told when data are collected (GDPR art. 13).</summary>
    public required bool Art13 { get; init; }

    /// <summary>"my data" shows both.</summary>
    public required bool PerItemCategoryAndPurpose { get; init; }

    /// <summary>Or first contact or first disclosure, if earlier.</summary>
    [Shape(TextShape.Period)]
    public required string? Art14Within { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}

/// <summary>New versions and new purposes.</summary>
public sealed record ChangePolicy
{
    /// <summary>A new version stands on the website.</summary>
    public required bool PublishOnWebsite { get; init; }

    /// <summary>Clients are told of it.</summary>
    public required bool NotifyClients { get; init; }

    /// <summary>Always false.</summary>
    public required bool ConsentCarryOver { get; init; }

    /// <summary>What a new purpose needs.</summary>
    public required NewPurposeRule NewPurpose { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}

/// <summary>What is said of the practice's own site.</summary>
public sealed record WebsitePolicy
{
    /// <summary>What the text says of its own site.</summary>
    public required StatedTracking StatedTracking { get; init; }

    /// <summary>Always false.</summary>
    public required bool PortalTracking { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}
