namespace Portal.Core.Rights;

/// <summary>
/// Says when a period ends: Regulation 1182/71 for periods of the Union, the Algemene termijnenwet (Atw) for those of Dutch acts,
/// and the bare day for the practice's own.
/// </summary>
public static class PeriodEngine
{
    /// <summary>The last day of a period that an event at this instant starts.</summary>
    public static DueDate Due(PeriodMode mode, Period period, DateTimeOffset received, HolidayCalendar calendar) =>
        Due(mode, period, LegalDay.Of(received), calendar);

    /// <summary>The last day of a period that an event on this day in the Netherlands starts.</summary>
    public static DueDate Due(PeriodMode mode, Period period, DateOnly start, HolidayCalendar calendar)
    {
        var nominal = period.After(start);
        var minimum = WorkingDaysNeeded(mode, period);
        var due = Moves(mode, period) ? Extend(start, nominal, minimum, day => calendar.IsWorkingDay(day, mode)) : nominal;

        List<PeriodStep> steps = [new Counted(start, period, nominal)];
        if (period.Unit is PeriodUnit.Months or PeriodUnit.Years && nominal.Day != start.Day) steps.Add(new ClampedToMonthEnd(nominal, start.Day));
        steps.AddRange(Moves(mode, period) ? Moved(mode, nominal, due, calendar) : Stayed(mode, nominal, calendar));
        if (mode is PeriodMode.Eu)
        {
            var without = Extend(start, nominal, minimum, day => calendar.IsWorkingDayWithoutAssumptions(day, mode));
            if (without != due) steps.Add(new RestsOnHolidayList(LastAssumed(due, calendar), without));
        }

        return new()
        {
            Mode = mode, Period = period, Start = start, Nominal = nominal, Due = due, Steps = steps,
            InternalTarget = LastWorkingDay(nominal, mode, calendar),
        };
    }

    /// <summary>The day a period before another. Not moved under any act (Regulation 1182/71 art. 3(4); Atw art. 1(2)).</summary>
    public static CountedBack Backwards(PeriodMode mode, Period period, DateOnly from) => new(mode, period, from, period.Before(from));

    /// <summary>The end of a period in hours: real hours, also when the clock is changed, and no rest at weekends.</summary>
    public static HoursDue Hours(DateTimeOffset from, int hours)
    {
        var utc = from.ToUniversalTime();
        var nextFullHour = new DateTimeOffset(utc.Year, utc.Month, utc.Day, utc.Hour, 0, 0, TimeSpan.Zero).AddHours(1);
        return new(from, hours, utc.AddHours(hours), nextFullHour.AddHours(hours));
    }

    /// <summary>The last working day on or before this one.</summary>
    public static DateOnly LastWorkingDay(DateOnly day, PeriodMode mode, HolidayCalendar calendar)
    {
        while (!calendar.IsWorkingDay(day, mode)) day = day.AddDays(-1);
        return day;
    }

    /// <summary>Atw art. 4 keeps that act away from more than 90 days, 12 weeks or 3 months, and from years.</summary>
    static bool Moves(PeriodMode mode, Period period) => mode switch
    {
        PeriodMode.Eu => true,
        PeriodMode.Atw => period.Count <= period.Unit switch { PeriodUnit.Days => 90, PeriodUnit.Weeks => 12, PeriodUnit.Months => 3, _ => 0 },
        _ => false,
    };

    /// <summary>Two working days in a period of two days or more (Regulation 1182/71 art. 3(5)), of three or more (Atw art. 2).</summary>
    static int WorkingDaysNeeded(PeriodMode mode, Period period) =>
        period.Unit is not PeriodUnit.Days || period.Count >= (mode is PeriodMode.Eu ? 2 : 3) ? 2 : 0;

    /// <summary>The first working day from the nominal day on that leaves enough working days after the start.</summary>
    static DateOnly Extend(DateOnly start, DateOnly nominal, int needed, Func<DateOnly, bool> isWorkingDay)
    {
        var day = start;
        for (var counted = 0; counted < needed; counted += isWorkingDay(day) ? 1 : 0) day = day.AddDays(1);

        if (day < nominal) day = nominal;
        while (!isWorkingDay(day)) day = day.AddDays(1);
        return day;
    }

    static IEnumerable<PeriodStep> Moved(PeriodMode mode, DateOnly nominal, DateOnly due, HolidayCalendar calendar)
    {
        var day = nominal;
        for (; !calendar.IsWorkingDay(day, mode); day = day.AddDays(1)) yield return new RolledOver(day, calendar.HolidayOn(day, mode));
        if (day > nominal) yield return new ContinuedTo(day);
        if (due > day) yield return new TwoWorkingDaysNeeded(due);
    }

    static IEnumerable<PeriodStep> Stayed(PeriodMode mode, DateOnly nominal, HolidayCalendar calendar)
    {
        if (calendar.IsWorkingDay(nominal, mode)) yield break;
        var reason = mode is PeriodMode.Policy ? NoRollReason.Policy : NoRollReason.AtwDoesNotApply;
        yield return new NoRoll(nominal, calendar.HolidayOn(nominal, mode), reason);
    }

    /// <summary>Good Friday and 5 May lie twelve days or more apart, so the last one before the due date is the one that matters.</summary>
    static Holiday LastAssumed(DateOnly due, HolidayCalendar calendar) =>
        calendar.InYear(due.Year).Last(day => day.HolidayListDependent && day.Date <= due);
}
