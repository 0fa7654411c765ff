using System.Globalization;
using Portal.Core.Rights;

namespace Portal.Tests.Rights;

/// <summary>Property (f): instants around midnight and both changes of the clock.</summary>
public class LegalDayTests
{
    [Fact]
    public void Half_past_eleven_at_night_in_UTC_is_always_the_next_day_and_half_past_ten_in_summer_only() =>
        Assert.All(EveryDay.Days, day =>
        {
            Assert.Equal(day.AddDays(1), LegalDay.Of(Utc(day, "23:30")));
            Assert.Equal(IsSummerAtNight(day) ? day.AddDays(1) : day, LegalDay.Of(Utc(day, "22:30")));
            Assert.Equal(day, LegalDay.Of(Utc(day, "21:30")));
        });

    [Fact]
    public void A_day_ends_at_midnight_in_Amsterdam_and_not_a_tick_earlier() =>
        Assert.All(EveryDay.Days, day =>
        {
            var end = LegalDay.EndOf(day);
            Assert.Equal(Utc(day, IsSummerAtNight(day) ? "22:00" : "23:00"), end);
            Assert.Equal(TimeSpan.Zero, end.Offset);
            Assert.Equal((day, day.AddDays(1)), (LegalDay.Of(end.AddTicks(-1)), LegalDay.Of(end)));
        });

    [Theory]
    [InlineData("2026-03-28T23:00Z", "2026-03-29T22:00Z", 23)]
    [InlineData("2026-10-24T22:00Z", "2026-10-25T23:00Z", 25)]
    public void The_day_on_which_the_clock_changes_is_shorter_or_longer(string begin, string end, int hours)
    {
        var (from, to) = (Instant(begin), Instant(end));
        Assert.Equal(hours, (to - from).TotalHours);
        Assert.Equal(LegalDay.Of(from), LegalDay.Of(to.AddTicks(-1)));
        Assert.Equal(to, LegalDay.EndOf(LegalDay.Of(from)));
    }

    [Fact]
    public void A_request_just_before_midnight_ends_a_day_earlier_than_one_just_after()
    {
        var before = Month("2026-03-31T21:59:59Z");
        var after = Month("2026-03-31T22:00:00Z");
        Assert.Equal((new DateOnly(2026, 4, 30), new DateOnly(2026, 5, 1)), (before.Due, after.Due));
        Assert.False(before.IsOver(Instant("2026-04-30T21:59:59Z")));
        Assert.True(before.IsOver(Instant("2026-04-30T22:00:00Z")));
    }

    [Fact]
    public void Seventy_two_hours_over_the_change_in_autumn_are_an_hour_less_on_the_clock()
    {
        var due = PeriodEngine.Hours(Instant("2026-10-23T18:00+02:00"), 72);
        Assert.Equal(Instant("2026-10-26T17:00+01:00"), due.SafeEnd);
    }

    static DueDate Month(string received) => PeriodEngine.Due(PeriodMode.Eu, Period.Parse("P1M"), Instant(received), EveryDay.Netherlands);

    /// <summary>Summer time runs from the last Sunday of March to the last of October; at the end of the change day it is already so.</summary>
    static bool IsSummerAtNight(DateOnly day) => day >= LastSunday(day.Year, 3) && day < LastSunday(day.Year, 10);

    static DateOnly LastSunday(int year, int month)
    {
        var last = new DateOnly(year, month, 31);
        return last.AddDays(-(int)last.DayOfWeek);
    }

    static DateTimeOffset Utc(DateOnly day, string time) => new(day.ToDateTime(TimeOnly.Parse(time, CultureInfo.InvariantCulture)), TimeSpan.Zero);

    static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
