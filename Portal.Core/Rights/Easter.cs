namespace Portal.Core.Rights;

/// <summary>Easter Sunday by the Gregorian computus (the anonymous algorithm as Meeus gives it).</summary>
static class Easter
{
    public static DateOnly Sunday(int year)
    {
        var (century, ofCentury, golden) = (year / 100, year % 100, year % 19);
        var moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
        var late = (golden + 11 * moon + 22 * weekday) / 451;
        var days = moon + weekday - 7 * late + 114;
        return new(year, days / 31, days % 31 + 1);
    }
}
