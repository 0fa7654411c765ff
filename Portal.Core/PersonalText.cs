using System.Globalization;
using System.Text;

namespace Portal.Core;

/// <summary>
/// Words that tell something about a person: the value of an item, the text of a request, a reason. One type for all of them,
/// so that encryption can be put under it in one place, and so that no log or exception prints them by accident.
/// </summary>
public readonly record struct PersonalText
{
    readonly string? words;

    /// <summary>Takes the words, without white space around them.</summary>
    public PersonalText(string words) => this.words = words.Trim();

    /// <summary>The words themselves. Ask for them only to show or to write a document.</summary>
    public string Words => words ?? "";

    /// <summary>True when nothing is said.</summary>
    public bool IsEmpty => Words.Length == 0;

    /// <summary>
    /// How much is said, in characters that a reader sees: a run of white space counts once, invisible characters do not count.
    /// A demand for own words is not met by padding.
    /// </summary>
    public int Length
    {
        get
        {
            var (length, gap) = (0, false);
            foreach (var rune in Words.EnumerateRunes())
            {
                if (Rune.IsWhiteSpace(rune)) gap = true;
                else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned))
                    (length, gap) = (length + (gap && length > 0 ? 2 : 1), false);
            }
            return length;
        }
    }

    /// <summary>Never the words: what is printed by accident says nothing.</summary>
    public override string ToString() => "[personal]";

    /// <summary>Null, blank and what a reader cannot see become null.</summary>
    public static PersonalText? Of(string? words) => IsBlank(words) ? null : new(words!);

    /// <summary>True when a reader sees nothing: no words, white space, invisible characters.</summary>
    public static bool IsBlank(string? words) => string.IsNullOrWhiteSpace(words) || new PersonalText(words).Length == 0;
}
