namespace Portal.Core.Practices;

/// <summary>Profiling (GDPR art. 15(1)(h), 22).</summary>
public sealed record ProfilingPolicy
{
    /// <summary>Profiles are made.</summary>
    public required bool Occurs { get; init; }

    /// <summary>The purposes it serves.</summary>
    [RefersTo("purposes")]
    public required IReadOnlyList<string> PurposeIds { get; init; }

    /// <summary>Always false.</summary>
    public required bool SolelyAutomated { get; init; }

    /// <summary>The logic, in words (GDPR art. 15(1)(h)).</summary>
    public required Label? Logic { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}

/// <summary>Screening for an impact assessment (GDPR art. 35).</summary>
public sealed record DpiaPolicy
{
    /// <summary>Screening is shown to the practice.</summary>
    public required bool Required { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}
