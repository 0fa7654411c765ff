namespace Portal.Core.Rights;

/// <summary>The calendar as it lies in <c>holidays.nl.json</c>: rules and sources, no dates but those of decrees.</summary>
sealed record HolidayData
{
    public required string Source { get; init; }
    public required string Assumption { get; init; }
    public required IReadOnlyList<FixedDay> FixedDays { get; init; }
    public required IReadOnlyList<EasterDay> EasterDays { get; init; }
    public required DecreedDays EquatedDays { get; init; }
    public required int EquatedDaysKnownUntil { get; init; }

    public IEnumerable<Holiday> InYear(int year) =>
        FixedDays.Where(day => year >= day.Since).Select(day => day.In(year))
            .Concat(EasterDays.Select(day => day.In(year)))
            .Concat(EquatedDays.In(year));

    internal sealed record FixedDay(int Month, int Day, HolidayName Name, string Source)
    {
        public int? DayWhenSunday { get; init; }
        public int Since { get; init; }
        public bool HolidayListDependent { get; init; }

        public Holiday In(int year)
        {
            var date = new DateOnly(year, Month, Day);
            if (DayWhenSunday is { } other && date.DayOfWeek is DayOfWeek.Sunday) date = new(year, Month, other);
            return new(date, Name, Source) { HolidayListDependent = HolidayListDependent };
        }
    }

    internal sealed record EasterDay(int Offset, HolidayName Name, string Source)
    {
        public bool HolidayListDependent { get; init; }

        public Holiday In(int year) => new(Easter.Sunday(year).AddDays(Offset), Name, Source) { HolidayListDependent = HolidayListDependent };
    }

    internal sealed record DecreedDays(HolidayName Name, string Source, IReadOnlyList<DateOnly> Dates)
    {
        public IEnumerable<Holiday> In(int year) =>
            Dates.Where(date => date.Year == year).Select(date => new Holiday(date, Name, Source) { EquatedByDecree = true });
    }
}
