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

    /// <summary>Never the words: what is printed by accident says nothing.</summary>
    public override string ToString() => "[personal]";

    /// <summary>Null and blank become null.</summary>
    public static PersonalText? Of(string? words) => string.IsNullOrWhiteSpace(words) ? null : new(words);
}
