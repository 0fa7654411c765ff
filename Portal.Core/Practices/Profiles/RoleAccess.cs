namespace Portal.Core.Practices;

/// <summary>A role that <see cref="DataCategory.VisibleTo"/> uses, and what it needs before content opens.</summary>
public sealed record RoleAccess
{
    /// <summary>Its id.</summary>
    public required AccessRole Id { get; init; }

    /// <summary>Name shown to people.</summary>
    public required Label Label { get; init; }

    /// <summary>Before content opens.</summary>
    public required IReadOnlyList<AccessRequirement> Requires { get; init; }

    /// <summary>Access ends by itself.</summary>
    public required bool TimeBoxed { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}

/// <summary>Secrecy (GDPR art. 28(3)(b); UAVG art. 30(4)).</summary>
public sealed record ConfidentialityPolicy
{
    /// <summary>Signed before the first view.</summary>
    public required bool UndertakingRequired { get; init; }

    /// <summary>The text claims a statutory duty.</summary>
    public required bool Statutory { get; init; }

    /// <summary>Who is bound.</summary>
    [RefersTo("access.roles")]
    public required IReadOnlyList<AccessRole> AppliesTo { get; init; }

    /// <summary>Clause goes with each disclosure.</summary>
    public required bool ImposedOnRecipients { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}
