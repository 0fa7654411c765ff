using System.Globalization;
using System.Text.Json.Serialization;

namespace Portal.Core.Rights;

/// <summary>A public holiday on its date in one year.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Source">The article that makes it one.</param>
public sealed record Holiday(DateOnly Date, HolidayName Name, string Source)
{
    /// <summary>Made equal to a holiday by royal decree. Counts for the Algemene termijnenwet only (Atw art. 3(3)).</summary>
    public bool EquatedByDecree { get; init; }

    /// <summary>That it counts for periods of the Union is an assumption: the Dutch list under Regulation 1182/71 art. 2(1) was not found.</summary>
    public bool HolidayListDependent { get; init; }
}

/// <summary>The name of a holiday in the languages of the portal.</summary>
public sealed record HolidayName([property: JsonPropertyName("nl")] string Dutch, [property: JsonPropertyName("en")] string English)
{
    /// <summary>The Dutch name, or the English one for who reads English.</summary>
    public string In(CultureInfo language) => language.TwoLetterISOLanguageName == "en" ? English : Dutch;
}
