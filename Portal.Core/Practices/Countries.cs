using System.Globalization;

namespace Portal.Core.Practices;

/// <summary>The countries that a party can be in, by their code of two letters (ISO 3166-1).</summary>
public static class Countries
{
    static readonly HashSet<string> Codes = [.. CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(c => new RegionInfo(c.Name).TwoLetterISORegionName)
        .Where(code => code is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])];

    static readonly HashSet<string> Eea =
    [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO",
        "PL", "PT", "RO", "SE", "SI", "SK",
    ];

    /// <summary>True for a country of the European Economic Area: data may go there as they may here (AVG 44).</summary>
    public static bool InEea(string code) => Eea.Contains(code);

    /// <summary>True for a code that is a country's.</summary>
    public static bool Knows(string code) => Codes.Contains(code.ToUpperInvariant());

    /// <summary>A country's name in a language; the code itself when it is no country's.</summary>
    public static string NameOf(string code, string language) => Knows(code) ? new RegionInfo($"{language}-{code.ToUpperInvariant()}").NativeName : code;

    /// <summary>All of them by name, the Netherlands first.</summary>
    public static IReadOnlyList<(string Code, string Name)> In(string language)
    {
        var order = StringComparer.Create(TextSource.Culture(language), CompareOptions.IgnoreCase);
        return [.. Codes.Select(code => (code, NameOf(code, language))).OrderBy(c => c.code == "NL" ? 0 : 1).ThenBy(c => c.Item2, order)];
    }
}
