using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Portal.Core.Rights;

/// <summary>What a period is counted in. Hours are no period of the calendar: see <see cref="PeriodEngine.Hours"/>.</summary>
public enum PeriodUnit { Days, Weeks, Months, Years }

/// <summary>A length of calendar time in one unit, as laws and regulations state it: four weeks, one month, seven years.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Period
{
    const string Letters = "DWMY";

    /// <summary>A period of at least one unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than one, or longer than a calendar can hold.</exception>
    public Period(int count, PeriodUnit unit) =>
        (Count, Unit) = IsSensible(count, unit) ? (count, unit) : throw new ArgumentOutOfRangeException(nameof(count), count, "No such period.");

    /// <summary>How many.</summary>
    public int Count { get; }

    /// <summary>Of what.</summary>
    public PeriodUnit Unit { get; }

    /// <summary>Reads ISO 8601 with one unit: <c>P30D</c>, <c>P4W</c>, <c>P1M</c>, <c>P7Y</c>.</summary>
    /// <exception cref="FormatException">It is not such a text.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException($"'{text}' is not a period such as P4W or P1M.");

    /// <summary>Like <see cref="Parse"/>, for a text that comes from outside.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Period period)
    {
        period = default;
        if (text is not ['P', .. var number, var letter]) return false;

        var unit = Letters.IndexOf(letter, StringComparison.Ordinal);
        if (unit < 0 || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return false;
        if (!IsSensible(count, (PeriodUnit)unit)) return false;

        period = new(count, (PeriodUnit)unit);
        return true;
    }

    /// <summary>ISO 8601, as it was read.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"P{Count}{Letters[(int)Unit]}");

    /// <summary>
    /// The same weekday, or the same day number of a later month; its last day where that number is missing
    /// (Regulation 1182/71 art. 3(2)(c); the day of the event is not counted, art. 3(1)).
    /// </summary>
    internal DateOnly After(DateOnly start) => Move(start, Count);

    /// <summary>The same, counted backwards.</summary>
    internal DateOnly Before(DateOnly end) => Move(end, -Count);

    DateOnly Move(DateOnly from, int count) => Unit switch
    {
        PeriodUnit.Days => from.AddDays(count),
        PeriodUnit.Weeks => from.AddDays(7 * count),
        PeriodUnit.Months => from.AddMonths(count),
        _ => from.AddYears(count),
    };

    static bool IsSensible(int count, PeriodUnit unit) => count >= 1 && count <= (unit is PeriodUnit.Years ? 999 : 9999);
}
