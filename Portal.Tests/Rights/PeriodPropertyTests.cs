using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Portal.Core.Rights;
using static Portal.Tests.Rights.EveryDay;

namespace Portal.Tests.Rights;

/// <summary>Properties (a) to (i) of periods, on every day from 2024 to 2040.</summary>
public class PeriodPropertyTests
{
    public static TheoryData<PeriodMode, string> All => ModesAndPeriods;

    [Theory, MemberData(nameof(All))]
    public void A_a_period_never_ends_before_its_nominal_day(PeriodMode mode, string period) =>
        Assert.DoesNotContain(Days, day => Due(mode, period, day) is var due && (due.Due < due.Nominal || due.InternalTarget > due.Nominal));

    [Theory, MemberData(nameof(All))]
    public void B_under_an_act_that_applies_the_last_day_is_a_working_day(PeriodMode mode, string period)
    {
        var applies = mode is PeriodMode.Eu || (mode is PeriodMode.Atw && AtwApplies(Period.Parse(period)));
        if (applies) Assert.DoesNotContain(Days, day => !Netherlands.IsWorkingDay(Due(mode, period, day).Due, mode));
        else Assert.DoesNotContain(Days, day => Due(mode, period, day) is var due && due.Due != due.Nominal);
    }

    [Theory, MemberData(nameof(All))]
    public void C_later_receipt_never_ends_earlier(PeriodMode mode, string period) =>
        Assert.DoesNotContain(Days.Zip(Days.Skip(1)), pair => Due(mode, period, pair.Second).Due < Due(mode, period, pair.First).Due);

    [Fact]
    public void D_one_month_never_ends_after_three() =>
        Assert.DoesNotContain(Days, day => Due(PeriodMode.Eu, "P1M", day).Due > Due(PeriodMode.Eu, "P3M", day).Due);

    [Fact]
    public void E_the_hour_of_the_day_makes_no_difference() => Assert.DoesNotContain(Days, day =>
    {
        var month = Period.Parse("P1M");
        var end = LegalDay.EndOf(day);
        DateTimeOffset[] instants = [LegalDay.EndOf(day.AddDays(-1)), end.AddHours(-12), end.AddTicks(-1)];
        return instants.Any(at => PeriodEngine.Due(PeriodMode.Eu, month, at, Netherlands).Due != Due(PeriodMode.Eu, "P1M", day).Due);
    });

    [Fact]
    public void G_four_weeks_of_the_practice_never_end_after_the_month_of_the_law() =>
        Assert.DoesNotContain(Days, day => Due(PeriodMode.Policy, "P4W", day).Due > Due(PeriodMode.Eu, "P1M", day).Due);

    [Fact]
    public void H_the_Dutch_act_differs_from_the_Union_only_by_the_days_equated_by_decree()
    {
        var equated = Days.Where(day => Netherlands.IsWorkingDay(day, PeriodMode.Eu) != Netherlands.IsWorkingDay(day, PeriodMode.Atw));
        DateOnly[] decreed =
        [
            new(2024, 5, 10), new(2024, 12, 27), new(2025, 5, 30), new(2026, 1, 2), new(2026, 5, 15),
            new(2027, 5, 7), new(2028, 4, 28), new(2028, 5, 26),
        ];
        Assert.Equal(decreed, equated);

        var moved = Days.Where(day => Due(PeriodMode.Atw, "P6W", day).Due != Due(PeriodMode.Eu, "P6W", day).Due).ToList();
        Assert.NotEmpty(moved);
        Assert.All(moved, day => Assert.Contains(Due(PeriodMode.Atw, "P6W", day).Steps.OfType<RolledOver>(), step => decreed.Contains(step.Date)));
    }

    [Theory]
    [InlineData(2028, 29, "2028-02-29")]
    [InlineData(2032, 29, "2032-03-01")]
    [InlineData(2100, 28, "2100-03-01")]
    public void I_February_has_29_days_in_2028_and_2032_and_not_in_2100(int year, int last, string due)
    {
        var month = Due(PeriodMode.Eu, "P1M", new(year, 1, 31));
        Assert.Equal(new DateOnly(year, 2, last), month.Nominal);
        Assert.Equal(DateOnly.Parse(due, CultureInfo.InvariantCulture), month.Due);
        Assert.Contains(new ClampedToMonthEnd(month.Nominal, 31), month.Steps);
    }

    [Theory, MemberData(nameof(All))]
    public void Under_an_act_that_applies_a_period_holds_two_working_days(PeriodMode mode, string period)
    {
        var length = Period.Parse(period);
        if (mode is PeriodMode.Policy || (mode is PeriodMode.Atw && !AtwApplies(length))) return;
        if (length.Unit is PeriodUnit.Days && length.Count < (mode is PeriodMode.Eu ? 2 : 3)) return;

        Assert.DoesNotContain(Days, day => WorkingDaysAfter(day, Due(mode, period, day).Due, mode) < 2);
    }

    [Theory]
    [InlineData("P2D")]
    [InlineData("P1M")]
    [InlineData("P3M")]
    public void A_date_depends_on_the_list_exactly_when_it_is_another_without_the_two_assumed_days(string period)
    {
        var without = WithoutAssumedDays();
        Assert.DoesNotContain(Days, day => Due(PeriodMode.Eu, period, day) is var due
            && due.HolidayListDependent != (PeriodEngine.Due(PeriodMode.Eu, due.Period, day, without).Due != due.Due));
    }

    static int WorkingDaysAfter(DateOnly start, DateOnly end, PeriodMode mode) =>
        Enumerable.Range(1, Math.Min(20, end.DayNumber - start.DayNumber)).Count(days => Netherlands.IsWorkingDay(start.AddDays(days), mode));

    static HolidayCalendar WithoutAssumedDays()
    {
        using var json = typeof(HolidayCalendar).Assembly.GetManifestResourceStream("Portal.Core.Rights.holidays.nl.json")!;
        var data = JsonNode.Parse(json)!;
        Assert.Equal(1, data["fixedDays"]!.AsArray().RemoveAll(IsAssumed));
        Assert.Equal(1, data["easterDays"]!.AsArray().RemoveAll(IsAssumed));
        return HolidayCalendar.Load(new MemoryStream(Encoding.UTF8.GetBytes(data.ToJsonString())));
    }

    static bool IsAssumed(JsonNode? day) => day!["holidayListDependent"]?.GetValue<bool>() == true;
}
