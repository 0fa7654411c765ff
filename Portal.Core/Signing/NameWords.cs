using System.Globalization;
using System.Text;

namespace Portal.Core.Signing;

/// <summary>Words of a name as they are compared: small letters, without accents and apostrophes.</summary>
static class NameWords
{
    /// <summary>Titles and forms of address: no part of a name, before it or after it.</summary>
    static readonly HashSet<string> Titles =
        ["mevrouw", "mevr", "mw", "meneer", "mijnheer", "heer", "dhr", "drs", "dr", "mr", "mrs", "ms", "ir", "ing", "prof", "jr", "sr", "junior", "senior"];

    const string Apostrophes = "'`´ʼ‘’";

    /// <summary>Letters that Unicode does not take apart into a letter and a mark.</summary>
    static readonly Dictionary<char, string> Plain = new()
    {
        ['ł'] = "l", ['ø'] = "o", ['đ'] = "d", ['ð'] = "d", ['ħ'] = "h", ['ı'] = "i", ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['þ'] = "th",
    };

    /// <summary>The words in order; a hyphen parts them as a space does.</summary>
    internal static IReadOnlyList<string> Of(string name)
    {
        var plain = new StringBuilder();
        foreach (var rune in string.Concat(name.Where(sign => !Apostrophes.Contains(sign))).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) continue;
            var small = Rune.ToLowerInvariant(rune);
            if (!Rune.IsLetterOrDigit(rune)) plain.Append(' ');
            else plain.Append(small.IsBmp && Plain.TryGetValue((char)small.Value, out var letters) ? letters : small.ToString());
        }
        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    internal static bool IsTitle(string word) => Titles.Contains(word);
}
