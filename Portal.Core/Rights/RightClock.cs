namespace Portal.Core.Rights;

/// <summary>One clock that runs on a request.</summary>
/// <param name="Kind">What must have happened when it ends.</param>
/// <param name="Due">When it ends and why.</param>
/// <param name="SourceRef">The law or the article of the regulation that set it.</param>
public sealed record RightClock(RightStepKind Kind, DueDate Due, string SourceRef)
{
    /// <summary>It runs no more: the extension notice was the step it asked for.</summary>
    public bool MetByExtension { get; init; }
}

/// <summary>The law's clock and the practice's on one request, and which of them governs.</summary>
public sealed record RightClocks
{
    /// <summary>What the law's own clock names as its source.</summary>
    public const string LawSource = "law:AVG 12(3)";

    static readonly Period OneMonth = new(1, PeriodUnit.Months);
    static readonly Period ThreeMonths = new(3, PeriodUnit.Months);

    RightClocks(RightClock law, DueDate firstMonth, IReadOnlyList<RightClock> practice, DateOnly steerBy) =>
        (Law, FirstMonth, Practice, SteerBy) = (law, firstMonth, practice, steerBy);

    /// <summary>One month from receipt; three months from receipt once extended (GDPR art. 12(3)).</summary>
    public RightClock Law { get; }

    /// <summary>The month in which an extension must be told, with its reasons (GDPR art. 12(3)).</summary>
    public DueDate FirstMonth { get; }

    /// <summary>The practice's own clocks, one for each step of its profile.</summary>
    public IReadOnlyList<RightClock> Practice { get; }

    /// <summary>
    /// The law's internal target. After an extension the earlier of two readings: three months from receipt,
    /// or two months from the day on which the first month ended.
    /// </summary>
    public DateOnly SteerBy { get; }

    /// <summary>The clock for the decision: the law's or the practice's, whichever ends first.</summary>
    public RightClock Decision => First(Running.Where(clock => clock.Kind is RightStepKind.Decide));

    /// <summary>The first clock that a reaction must beat; null when none asks for one or the extension notice was it.</summary>
    public RightClock? Reaction => Running.Where(clock => clock.Kind is RightStepKind.React).MinBy(clock => clock.Due.Due);

    /// <summary>The clock that governs as long as nothing was sent to the client.</summary>
    public RightClock Governing => First(Running);

    IEnumerable<RightClock> Running => Practice.Prepend(Law).Where(clock => !clock.MetByExtension);

    /// <summary>Starts the clocks of a request at its receipt.</summary>
    public static RightClocks Start(IEnumerable<RightStep> steps, DateTimeOffset received, bool extended, HolidayCalendar calendar)
    {
        var month = PeriodEngine.Due(PeriodMode.Eu, OneMonth, received, calendar);
        var law = extended ? PeriodEngine.Due(PeriodMode.Eu, ThreeMonths, received, calendar) : month;
        var practice = steps.Select(step =>
        {
            var due = RestatesTheLaw(step) ? law : PeriodEngine.Due(step.Mode, step.Period, received, calendar);
            return new RightClock(step.Kind, due, step.SourceRef) { MetByExtension = extended && step.ExtensionSatisfies };
        });

        var twoMonthsMore = extended ? month.Nominal.AddMonths(2) : month.Nominal;
        var target = PeriodEngine.LastWorkingDay(twoMonthsMore < law.Nominal ? twoMonthsMore : law.Nominal, PeriodMode.Eu, calendar);
        return new(new(RightStepKind.Decide, law, LawSource), month, [.. practice], target);
    }

    /// <summary>A regulation that repeats the law's month promises nothing of its own: extended with the law, it moves with the law.</summary>
    static bool RestatesTheLaw(RightStep step) => step is { Kind: RightStepKind.Decide, Mode: PeriodMode.Eu } && step.Period == OneMonth;

    /// <summary>The earliest; of two that end on the same day the law's, which stands first.</summary>
    static RightClock First(IEnumerable<RightClock> clocks) => clocks.MinBy(clock => clock.Due.Due)!;
}
