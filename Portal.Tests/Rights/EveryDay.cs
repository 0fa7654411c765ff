using Portal.Core.Rights;

namespace Portal.Tests.Rights;

/// <summary>All days from 2024 to 2040, so that a property is looked at on each of them and not on a sample.</summary>
static class EveryDay
{
    public static readonly HolidayCalendar Netherlands = HolidayCalendar.Netherlands;

    public static readonly DateOnly[] Days = [.. From(new(2024, 1, 1)).TakeWhile(day => day.Year <= 2040)];

    public static TheoryData<PeriodMode, string> ModesAndPeriods
    {
        get
        {
            string[] periods = ["P1D", "P2D", "P3D", "P7D", "P30D", "P90D", "P91D", "P1W", "P4W", "P6W", "P12W", "P13W", "P1M", "P2M", "P3M", "P4M", "P1Y", "P7Y"];
            var data = new TheoryData<PeriodMode, string>();
            foreach (var mode in Enum.GetValues<PeriodMode>()) foreach (var period in periods) data.Add(mode, period);
            return data;
        }
    }

    public static DueDate Due(PeriodMode mode, string period, DateOnly start) => PeriodEngine.Due(mode, Period.Parse(period), start, Netherlands);

    /// <summary>Whether the Algemene termijnenwet applies, written out from art. 4 a second time.</summary>
    public static bool AtwApplies(Period period) =>
        period is { Unit: PeriodUnit.Days, Count: <= 90 } or { Unit: PeriodUnit.Weeks, Count: <= 12 } or { Unit: PeriodUnit.Months, Count: <= 3 };

    static IEnumerable<DateOnly> From(DateOnly day)
    {
        for (; ; day = day.AddDays(1)) yield return day;
    }
}
