using System.Globalization;
using System.Text;
using System.Text.Json;
using Portal.Core.Rights;

namespace Portal.Tests.Rights;

public class HolidayCalendarTests
{
    static readonly HolidayCalendar Calendar = HolidayCalendar.Netherlands;

    public static TheoryData<string> Years => [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Oracles", "holidays.txt"))];

    [Theory, MemberData(nameof(Years))]
    public void The_holidays_of_a_year_are_exactly_those_of_the_list(string line)
    {
        var year = int.Parse(line[..4], CultureInfo.InvariantCulture);
        var days = Calendar.InYear(year).Select(day => string.Create(CultureInfo.InvariantCulture, $"{day.Date:yyyy-MM-dd ddd} {day.Name.Dutch}"));
        Assert.Equal(WithoutNotes(line), $"{year} {string.Join("; ", days)}");
    }

    [Theory]
    [InlineData(2024, 27)]
    [InlineData(2025, 26)]
    [InlineData(2031, 26)]
    [InlineData(2036, 26)]
    [InlineData(2037, 27)]
    public void Kings_day_is_a_day_earlier_when_it_would_be_a_Sunday(int year, int day) =>
        Assert.Equal(new DateOnly(year, 4, day), Calendar.InYear(year).Single(holiday => holiday.Name.English == "King's Day").Date);

    [Theory]
    [InlineData("1961-04-02")]
    [InlineData("2008-03-23")]
    [InlineData("2024-03-31")]
    [InlineData("2038-04-25")]
    [InlineData("2100-03-28")]
    public void Easter_falls_where_the_almanac_has_it(string date) =>
        Assert.Equal("Eerste Paasdag", Calendar.HolidayName(Day(date))!.Dutch);

    [Theory]
    [InlineData("2026-12-31")]
    [InlineData("2026-02-16")]
    [InlineData("2026-05-01")]
    public void Old_years_day_carnival_and_the_first_of_May_are_ordinary_days(string date) =>
        Assert.True(Calendar.IsWorkingDay(Day(date), PeriodMode.Atw));

    [Fact]
    public void A_day_equated_by_decree_counts_for_the_Dutch_act_only()
    {
        Assert.False(Calendar.IsWorkingDay(Day("2026-05-15"), PeriodMode.Atw));
        Assert.True(Calendar.IsWorkingDay(Day("2026-05-15"), PeriodMode.Eu));
        Assert.True(Calendar.IsWorkingDay(Day("2026-05-15"), PeriodMode.Policy));
    }

    [Fact]
    public void Of_two_holidays_on_one_day_the_one_beyond_doubt_is_named() =>
        Assert.Equal("Ascension Day", Calendar.HolidayName(Day("2016-05-05"))!.English);

    [Fact]
    public void Good_Friday_and_the_fifth_of_May_are_marked_as_an_assumption() =>
        Assert.Equal(["Goede Vrijdag", "Bevrijdingsdag"], Calendar.InYear(2026).Where(day => day.HolidayListDependent).Select(day => day.Name.Dutch));

    [Theory]
    [InlineData("2027-12-30", false)]
    [InlineData("2027-12-31", true)]
    [InlineData("2030-01-01", true)]
    public void It_warns_when_the_last_known_year_of_decrees_ends_within_twelve_months(string today, bool warns)
    {
        Assert.Equal(2028, Calendar.EquatedDaysKnownUntil);
        Assert.Equal(warns, Calendar.EquatedDaysRunOut(Day(today)));
    }

    [Fact]
    public void An_unknown_field_in_the_data_is_an_error() =>
        Assert.Throws<JsonException>(() => HolidayCalendar.Load(new MemoryStream(Encoding.UTF8.GetBytes("""{ "feestdagen": [] }"""))));

    static DateOnly Day(string date) => DateOnly.Parse(date, CultureInfo.InvariantCulture);

    /// <summary>The list explains two kinds of days in brackets; the calendar keeps that in the source of the day.</summary>
    static string WithoutNotes(string line) =>
        line.Replace(" (5 mei, every year)", "", StringComparison.Ordinal).Replace(" (art. 3 lid 3 Atw)", "", StringComparison.Ordinal);
}
