namespace Portal.Core.Rights;

/// <summary>The last day of a period, with everything needed to say why it is that day.</summary>
public sealed record DueDate
{
    /// <summary>The rules it was counted by.</summary>
    public required PeriodMode Mode { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The day of the event in the Netherlands. It is not counted (Regulation 1182/71 art. 3(1)).</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Where the count ends, before weekends and holidays are looked at.</summary>
    public required DateOnly Nominal { get; init; }

    /// <summary>The last day, all of which may still be used.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>The last working day on or before <see cref="Nominal"/>. The practice steers by it, so that no doubt about holidays can make it late.</summary>
    public required DateOnly InternalTarget { get; init; }

    /// <summary>How the date came about, in order.</summary>
    public required IReadOnlyList<PeriodStep> Steps { get; init; }

    /// <summary>The first instant, in UTC, at which the period is over.</summary>
    public DateTimeOffset ExpiresAt => LegalDay.EndOf(Due);

    /// <summary>Rests on Good Friday or 5 May being a holiday for periods of the Union, which is assumed and not known.</summary>
    public bool HolidayListDependent => Steps.OfType<RestsOnHolidayList>().Any();

    /// <summary>Whether the period is over at that instant.</summary>
    public bool IsOver(DateTimeOffset now) => now >= ExpiresAt;
}

/// <summary>A date a period before another one. Such a date never moves for a weekend (Regulation 1182/71 art. 3(4); Atw art. 1(2)).</summary>
public sealed record CountedBack(PeriodMode Mode, Period Period, DateOnly From, DateOnly On);

/// <summary>The end of a period in hours, such as the 72 of GDPR art. 33(1). Weekends count (Regulation 1182/71 art. 3(4)).</summary>
/// <param name="From">The event.</param>
/// <param name="Hours">How many hours.</param>
/// <param name="SafeEnd">That many hours on the clock after the event: count down to this.</param>
/// <param name="LegalEnd">The same without the hour of the event, which is not counted (Regulation 1182/71 art. 3(1)).</param>
public sealed record HoursDue(DateTimeOffset From, int Hours, DateTimeOffset SafeEnd, DateTimeOffset LegalEnd);
