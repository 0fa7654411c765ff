namespace Portal.Core.Rights;

/// <summary>The day of the law is the day in the Netherlands; what is stored is an instant in UTC.</summary>
public static class LegalDay
{
    static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The date on the calendar in Amsterdam at that instant: 23:59 and 00:01 are different days.</summary>
    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(LocalTime(instant).DateTime);

    /// <summary>The clock in Amsterdam at that instant.</summary>
    public static DateTimeOffset LocalTime(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Amsterdam);

    /// <summary>The first instant, in UTC, that is no longer that day: 24:00 in Amsterdam (Regulation 1182/71 art. 3(2)).</summary>
    public static DateTimeOffset EndOf(DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Amsterdam.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
