using System.Globalization;
using Portal.Core.Rights;

namespace Portal.Tests.Rights;

public class DeadlineOracleTests
{
    static readonly HolidayCalendar Calendar = HolidayCalendar.Netherlands;

    public static TheoryData<string, string, string> Cases =>
        OracleCsv.Rows("deadlines.csv", row => (row["id"], row["mode"] + " " + row["period"], row["note"]));

    [Theory, MemberData(nameof(Cases))]
    public void Every_worked_case_ends_on_the_day_derived_by_hand(string id, string period, string note)
    {
        var row = OracleCsv.Read("deadlines.csv").Single(row => row["id"] == id);
        var words = period.Split(' ');
        var due = PeriodEngine.Due(Enum.Parse<PeriodMode>(words[0], ignoreCase: true), ReadPeriod(words[1], words[2]), Instant(row["start"]), Calendar);

        Assert.NotEmpty(note);
        Assert.Equal(row["start_local_date"], Iso(due.Start));
        Assert.Equal(row["nominal"], Iso(due.Nominal));
        Assert.Equal(row["due"], Iso(due.Due));
        Assert.Equal(row["internal_target"], Iso(due.InternalTarget));
    }

    [Fact]
    public void All_worked_cases_are_there() => Assert.Equal(37, OracleCsv.Read("deadlines.csv").Count());

    [Theory]
    [InlineData("R01", PeriodMode.Eu, "P30D", "2026-12-21", "2026-11-21")]
    [InlineData("R02", PeriodMode.Atw, "P1M", "2026-05-31", "2026-04-30")]
    public void A_date_counted_backwards_stays_where_it_falls(string id, PeriodMode mode, string period, string from, string on)
    {
        var back = PeriodEngine.Backwards(mode, Period.Parse(period), DateOnly.Parse(from, CultureInfo.InvariantCulture));
        Assert.True(on == Iso(back.On), id);
    }

    [Theory]
    [InlineData("H01", "2026-11-20T16:20+01:00", "2026-11-23T15:20Z", "2026-11-23T16:00Z")]
    [InlineData("H02", "2026-03-27T09:00+01:00", "2026-03-30T08:00Z", "2026-03-30T09:00Z")]
    [InlineData("H04", "2026-04-02T18:00+02:00", "2026-04-05T16:00Z", "2026-04-05T17:00Z")]
    [InlineData("H05", "2026-12-24T23:59+01:00", "2026-12-27T22:59Z", "2026-12-27T23:00Z")]
    public void Seventy_two_hours_are_hours_on_the_clock(string id, string aware, string safe, string legal)
    {
        var due = PeriodEngine.Hours(Instant(aware), 72);
        Assert.True(Instant(safe) == due.SafeEnd, id);
        Assert.True(Instant(legal) == due.LegalEnd, id);
    }

    static Period ReadPeriod(string count, string unit) => Period.Parse($"P{count}{char.ToUpperInvariant(unit[0])}");

    static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
