namespace Portal.Core.Practices;

/// <summary>One step of a request and its time (GDPR art. 12(3)).</summary>
public sealed record DeadlineRule
{
    /// <summary>Reacting or deciding.</summary>
    public required DeadlineStep Id { get; init; }

    /// <summary>How long it may take.</summary>
    [Shape(TextShape.Period)]
    public required string Period { get; init; }

    /// <summary>From which event.</summary>
    public required ClockStart From { get; init; }

    /// <summary>POLICY = no roll.</summary>
    public required DeadlineCalendar Calendar { get; init; }

    /// <summary>An extension notice counts as this step.</summary>
    public required bool ExtensionSatisfies { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}

/// <summary>The form of a refusal (GDPR art. 12(4)).</summary>
public sealed record RefusalPolicy
{
    /// <summary>Given in writing.</summary>
    public required bool Written { get; init; }

    /// <summary>With the reason.</summary>
    public required bool ReasonRequired { get; init; }

    /// <summary>Somebody else reads the letter first.</summary>
    public required bool SecondReader { get; init; }

    /// <summary>Letter names the AP.</summary>
    public required bool AuthorityRoute { get; init; }

    /// <summary>Letter names the court and the last day.</summary>
    public required bool CourtRoute { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}
