using System.Text.Json;

namespace Portal.Core.Practices;

/// <summary>What the linter says of the source.</summary>
public sealed record Finding
{
    /// <summary>The code of what the linter found.</summary>
    public required FindingCode Id { get; init; }

    /// <summary>How bad it is.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>A violation is always mended.</summary>
    public required FindingStatus Status { get; init; }

    /// <summary>What it says.</summary>
    public required Label Message { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}

/// <summary>One difference between the layers, and why.</summary>
public sealed record Mend
{
    /// <summary>Code.</summary>
    [RefersTo("findings")]
    public required FindingCode Finding { get; init; }

    /// <summary>The field of the rule layer that differs.</summary>
    [Shape(TextShape.Path)]
    public required string Path { get; init; }

    /// <summary>Equals asWritten.values of the same path.</summary>
    public required JsonElement Was { get; init; }

    /// <summary>Equals the rule layer.</summary>
    public required JsonElement Becomes { get; init; }

    /// <summary>Article.</summary>
    public required string Because { get; init; }

    /// <summary>Why, for people.</summary>
    public required Label Explanation { get; init; }
}

/// <summary>A warning that the practice accepts.</summary>
public sealed record LintAcceptance
{
    /// <summary>A warning, never a violation.</summary>
    [RefersTo("findings")]
    public required FindingCode Finding { get; init; }

    /// <summary>Whether it is accepted yet.</summary>
    public required AcceptanceStatus Status { get; init; }

    /// <summary>Function of who accepts; filled by the practice.</summary>
    public required string? By { get; init; }

    /// <summary>Why it is accepted.</summary>
    public required Label? Reason { get; init; }

    /// <summary>How long the acceptance holds.</summary>
    public required DateOnly? Until { get; init; }
}
