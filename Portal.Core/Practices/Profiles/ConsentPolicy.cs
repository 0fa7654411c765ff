namespace Portal.Core.Practices;

/// <summary>Form and life of a consent (GDPR art. 7).</summary>
public sealed record ConsentPolicy
{
    /// <summary>False = consents do not exist (processor).</summary>
    public required bool Enabled { get; init; }

    /// <summary>Least form; the portal always makes an explicit, written one.</summary>
    public required LeastConsentForm Form { get; init; }

    /// <summary>Given before the disclosure.</summary>
    public required bool Prior { get; init; }

    /// <summary>One unticked box for each purpose.</summary>
    public required bool PerPurpose { get; init; }

    /// <summary>One record for each recipient.</summary>
    public required bool PerRecipient { get; init; }

    /// <summary>Kinds of consent this profile knows.</summary>
    public required IReadOnlyList<ConsentScope> Scopes { get; init; }

    /// <summary>Screen says that refusing has no consequences.</summary>
    public required bool NoConsequencesText { get; init; }

    /// <summary>Which comes first.</summary>
    public required ConsentValidity Validity { get; init; }

    /// <summary>GDPR art. 7(3).</summary>
    public required ConsentWithdrawalPolicy Withdrawal { get; init; }

    /// <summary>After the end of validity.</summary>
    [Shape(TextShape.Period)]
    public required string? ProofRetention { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}

/// <summary>How long a consent holds; what comes first.</summary>
public sealed record ConsentValidity
{
    /// <summary>The longest a consent holds.</summary>
    [Shape(TextShape.Period)]
    public required string? AtMost { get; init; }

    /// <summary>The event that ends it earlier.</summary>
    public required ValidityEnd? EndsAt { get; init; }
}

/// <summary>As easy to withdraw as to give (GDPR art. 7(3)).</summary>
public sealed record ConsentWithdrawalPolicy
{
    /// <summary>Possible at any time.</summary>
    public required bool AnyTime { get; init; }

    /// <summary>Not harder than giving.</summary>
    public required bool StepsAtMostGiving { get; init; }

    /// <summary>When it works.</summary>
    public required WithdrawalEffect Effect { get; init; }

    /// <summary>In the same transaction.</summary>
    public required bool CancelQueued { get; init; }

    /// <summary>Issued links stop.</summary>
    public required bool RevokeLinks { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}
