namespace Portal.Core.Practices;

/// <summary>Four eyes.</summary>
public sealed record SecondPersonPolicy
{
    /// <summary>Second approver.</summary>
    public required ApproverPolicy Approver { get; init; }

    /// <summary>Second reader of a letter.</summary>
    public required ReaderPolicy Reader { get; init; }
}

/// <summary>The second approver.</summary>
public sealed record ApproverPolicy
{
    /// <summary>What needs approval.</summary>
    public required IReadOnlyList<ApprovalMoment> For { get; init; }

    /// <summary>A practice of one person.</summary>
    public required AloneFallback FallbackWhenAlone { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}

/// <summary>The second reader of a letter.</summary>
public sealed record ReaderPolicy
{
    /// <summary>Which letters are read.</summary>
    public required IReadOnlyList<ReadingMoment> For { get; init; }

    /// <summary>A practice of one person.</summary>
    public required AloneFallback FallbackWhenAlone { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}

/// <summary>What a practice of one person does instead.</summary>
public sealed record AloneFallback
{
    /// <summary>Hours to wait.</summary>
    public required int WaitHours { get; init; }

    /// <summary>A written reason.</summary>
    public required bool ReasonRequired { get; init; }

    /// <summary>The client is told.</summary>
    public required bool InformClient { get; init; }
}
