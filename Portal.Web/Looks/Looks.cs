using System.Globalization;
using Portal.Core;

namespace Portal.Web.Looks;

/// <summary>The sentences of one room, in the reader's language. Each room has one, over its own resource file.</summary>
/// <param name="name">Full name of the resource.</param>
public sealed class Speech(string name)
{
    readonly TextSource texts = new(name, typeof(Speech).Assembly);

    /// <summary>The sentence for a key.</summary>
    public string this[string key] => texts.In(Language, key);

    /// <summary>The sentence for a key, with its blanks filled.</summary>
    public string this[string key, params object?[] blanks] => texts.In(Language, key, blanks);

    /// <summary>True when there is such a sentence.</summary>
    public bool Has(string key) => texts.Has(key);

    /// <summary>nl or en.</summary>
    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "nl";
}

/// <summary>The sentences that all rooms share.</summary>
public static class LooksTexts
{
    /// <summary>The texts.</summary>
    public static readonly Speech T = new("Portal.Web.Looks.Texts");
}
