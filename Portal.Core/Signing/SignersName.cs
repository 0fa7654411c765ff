using System.Globalization;
using System.Text;

namespace Portal.Core.Signing;

/// <summary>
/// Tells a typed name from any other text: a name may be shortened or written without accents, and one word must be the signer's.
/// It proves nothing about who sits at the keyboard; that is what the proof of self is for.
/// </summary>
static class SignersName
{
    /// <summary>True when a word of the known name is in the typed one.</summary>
    internal static bool IsIn(string typed, string known)
    {
        var words = Words(known);
        // Initials tell nobody apart, unless a name has nothing else.
        if (words.Any(w => w.Length > 1)) words.RemoveWhere(w => w.Length == 1);
        return words.Overlaps(Words(typed));
    }

    static HashSet<string> Words(string name)
    {
        var plain = new StringBuilder();
        foreach (var sign in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark) continue;
            plain.Append(char.IsLetter(sign) ? char.ToLowerInvariant(sign) : ' ');
        }
        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
