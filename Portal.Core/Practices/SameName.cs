using System.Globalization;
using System.Text;

namespace Portal.Core.Practices;

/// <summary>Tells whether two names in the register are one: without regard to capitals, spaces, and characters that nobody sees.</summary>
static class SameName
{
    /// <summary>The name with nothing left but what tells it from another.</summary>
    internal static string Of(string name)
    {
        var seen = name.Normalize(NormalizationForm.FormKC).EnumerateRunes()
            .Where(r => !Rune.IsWhiteSpace(r) && Rune.GetUnicodeCategory(r) is not (UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned));
        return string.Concat(seen).ToUpperInvariant();
    }
}
