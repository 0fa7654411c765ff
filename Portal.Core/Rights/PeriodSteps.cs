namespace Portal.Core.Rights;

/// <summary>One step on the way from the event to the last day. It carries facts, not sentences: <see cref="PeriodWords"/> says them.</summary>
public abstract record PeriodStep;

/// <summary>The period was counted from the day of the event, which itself is not counted (Regulation 1182/71 art. 3(1), 3(2)).</summary>
public sealed record Counted(DateOnly Start, Period Period, DateOnly Nominal) : PeriodStep;

/// <summary>The month has no such day, so its last day counts (Regulation 1182/71 art. 3(2)(c)).</summary>
public sealed record ClampedToMonthEnd(DateOnly Nominal, int MissingDay) : PeriodStep;

/// <summary>A day on which the period cannot end: a weekend, a holiday or both (Regulation 1182/71 art. 3(4); Atw art. 1(1)).</summary>
/// <param name="Date">The day.</param>
/// <param name="Holiday">The holiday on that day; null for a plain Saturday or Sunday.</param>
public sealed record RolledOver(DateOnly Date, Holiday? Holiday) : PeriodStep
{
    /// <summary>Saturday or Sunday, whatever else it is.</summary>
    public bool IsWeekend => HolidayCalendar.IsWeekend(Date);
}

/// <summary>The working day at which the roll came to rest.</summary>
public sealed record ContinuedTo(DateOnly WorkingDay) : PeriodStep;

/// <summary>The period held fewer than two working days and was lengthened (Regulation 1182/71 art. 3(5); Atw art. 2).</summary>
public sealed record TwoWorkingDaysNeeded(DateOnly Until) : PeriodStep;

/// <summary>The day is no working day, and the period ends on it all the same.</summary>
public sealed record NoRoll(DateOnly Date, Holiday? Holiday, NoRollReason Reason) : PeriodStep;

/// <summary>The date holds only if a day of which that is assumed counts as a holiday (Regulation 1182/71 art. 2(1)).</summary>
/// <param name="Assumed">The assumed holiday.</param>
/// <param name="DueWithout">The last day if it does not count.</param>
public sealed record RestsOnHolidayList(Holiday Assumed, DateOnly DueWithout) : PeriodStep;

/// <summary>Why a period ends on a day that is no working day.</summary>
public enum NoRollReason
{
    /// <summary>It is the practice's own period: no act governs it.</summary>
    Policy,

    /// <summary>It is longer than 90 days, 12 weeks or 3 months, or counted in years (Atw art. 4).</summary>
    AtwDoesNotApply,
}
