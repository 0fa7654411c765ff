namespace Portal.Core.Rights;

/// <summary>What a regulation promises within a period.</summary>
public enum RightStepKind
{
    /// <summary>To react: a decision, a question or an extension notice will do.</summary>
    React,

    /// <summary>To decide.</summary>
    Decide,
}

/// <summary>A promise that a privacy profile makes about a request, from its receipt on.</summary>
/// <param name="Kind">What is promised.</param>
/// <param name="Period">Within what period.</param>
/// <param name="Mode">By which rules the period is counted.</param>
/// <param name="SourceRef">Where the regulation says so.</param>
public sealed record RightStep(RightStepKind Kind, Period Period, PeriodMode Mode, string SourceRef)
{
    /// <summary>An extension notice counts as this step.</summary>
    public bool ExtensionSatisfies { get; init; }
}
