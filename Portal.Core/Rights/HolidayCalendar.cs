using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Core.Rights;

/// <summary>Which days are working days, by the act that governs the period (Algemene termijnenwet art. 3; Regulation 1182/71 art. 2).</summary>
public sealed class HolidayCalendar
{
    static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    static readonly Lazy<HolidayCalendar> Embedded = new(() =>
    {
        using var json = typeof(HolidayCalendar).Assembly.GetManifestResourceStream("Portal.Core.Rights.holidays.nl.json")!;
        return Load(json);
    });

    readonly HolidayData data;
    readonly ConcurrentDictionary<int, IReadOnlyList<Holiday>> years = new();

    HolidayCalendar(HolidayData data) => this.data = data;

    /// <summary>The Dutch calendar that ships with the portal.</summary>
    public static HolidayCalendar Netherlands => Embedded.Value;

    /// <summary>The last year whose days equated by royal decree are in the data (Atw art. 3(3)).</summary>
    public int EquatedDaysKnownUntil => data.EquatedDaysKnownUntil;

    /// <summary>Reads a calendar from data; an unknown or missing field is an error.</summary>
    /// <exception cref="JsonException">It is not such a calendar.</exception>
    public static HolidayCalendar Load(Stream json) => new(JsonSerializer.Deserialize<HolidayData>(json, Strict)!);

    /// <summary>True when the last known year of equated days ends within twelve months: time to add the next decree.</summary>
    public bool EquatedDaysRunOut(DateOnly today) => today.AddMonths(12) >= new DateOnly(EquatedDaysKnownUntil, 12, 31);

    /// <summary>Every holiday of a year, in order, those that count for one act only included.</summary>
    public IReadOnlyList<Holiday> InYear(int year) => years.GetOrAdd(year, y =>
        [.. data.InYear(y).OrderBy(day => day.Date).ThenBy(day => day.HolidayListDependent).ThenBy(day => day.EquatedByDecree)]);

    /// <summary>The holiday on that day for that kind of period, if there is one; of two on one day, the one beyond doubt.</summary>
    public Holiday? HolidayOn(DateOnly date, PeriodMode mode) =>
        InYear(date.Year).FirstOrDefault(day => day.Date == date && (mode is PeriodMode.Atw || !day.EquatedByDecree));

    /// <summary>The name of the holiday on that day under any act, if there is one.</summary>
    public HolidayName? HolidayName(DateOnly date) => HolidayOn(date, PeriodMode.Atw)?.Name;

    /// <summary>Whether the day is a public holiday for that kind of period.</summary>
    public bool IsHoliday(DateOnly date, PeriodMode mode) => HolidayOn(date, mode) is not null;

    /// <summary>Not a Saturday, a Sunday or a holiday.</summary>
    public bool IsWorkingDay(DateOnly date, PeriodMode mode) => !IsWeekend(date) && !IsHoliday(date, mode);

    /// <summary>The same, when holidays that rest on an assumption are left out.</summary>
    internal bool IsWorkingDayWithoutAssumptions(DateOnly date, PeriodMode mode) =>
        !IsWeekend(date) && HolidayOn(date, mode) is (null or { HolidayListDependent: true });

    /// <summary>Saturday or Sunday.</summary>
    internal static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
