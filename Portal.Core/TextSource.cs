using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;

namespace Portal.Core;

/// <summary>Sentences from a resource file: Dutch is the neutral language, English stands beside it.</summary>
/// <param name="name">Full name of the resource, namespace and file.</param>
/// <param name="assembly">Where it is embedded.</param>
public sealed partial class TextSource(string name, Assembly assembly)
{
    readonly ResourceManager resources = new(name, assembly);

    /// <summary>The sentence in a language, with its blanks filled in the manner of that language.</summary>
    /// <exception cref="InvalidOperationException">There is no such sentence: a programmer's mistake.</exception>
    public string In(string language, string key, params object?[] blanks)
    {
        var culture = Culture(language);
        var text = resources.GetString(key, culture) ?? throw new InvalidOperationException($"{name} has no text '{key}'.");
        return blanks.Length == 0 ? text : DoubleStop().Replace(string.Format(culture, text, blanks), ".");
    }

    /// <summary>True when there is such a sentence.</summary>
    public bool Has(string key) => resources.GetString(key, CultureInfo.InvariantCulture) is not null;

    /// <summary>The culture in which a language writes its dates.</summary>
    public static CultureInfo Culture(string language) =>
        CultureInfo.GetCultureInfo(language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en-GB" : "nl-NL");

    /// <summary>A date as people say it: "dinsdag 7 april 2026".</summary>
    public static string Say(DateOnly date, string language) => date.ToString("dddd d MMMM yyyy", Culture(language));

    /// <summary>A name such as "B.V." at the end of a sentence brings a full stop of its own.</summary>
    [GeneratedRegex(@"(?<!\.)\.\.(?!\.)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DoubleStop();
}
