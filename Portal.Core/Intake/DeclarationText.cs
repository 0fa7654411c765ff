using System.Security.Cryptography;
using System.Text;

namespace Portal.Core.Intake;

/// <summary>A part of a text: a heading, a paragraph or a list.</summary>
/// <param name="IsHeading">A heading.</param>
/// <param name="Words">The words; empty for a list.</param>
/// <param name="Items">The items of a list; empty for anything else.</param>
public sealed record TextPart(bool IsHeading, string Words, IReadOnlyList<string> Items)
{
    const string HeadingMark = "# ", ItemMark = "- ";

    /// <summary>As one paragraph of a plain text.</summary>
    public string Plain => Items.Count > 0 ? string.Join('\n', Items.Select(i => ItemMark + i)) : (IsHeading ? HeadingMark : "") + Words;

    internal static TextPart Heading(string words) => new(true, words, []);

    internal static TextPart Tell(string words) => new(false, words, []);

    internal static TextPart List(IEnumerable<string> items) => new(false, "", [.. items.Select(OneLine)]);

    internal static TextPart Read(string plain) =>
        plain.StartsWith(HeadingMark, StringComparison.Ordinal) ? Heading(plain[HeadingMark.Length..])
        : plain.StartsWith(ItemMark, StringComparison.Ordinal) ? List(plain[ItemMark.Length..].Split("\n" + ItemMark))
        : Tell(plain);

    /// <summary>What comes from a profile or a register may not pass for another item or paragraph.</summary>
    static string OneLine(string words) => words.ReplaceLineEndings(" ");
}

/// <summary>The exact text of one declaration, as the client sees it before signing.</summary>
/// <param name="Language">nl or en.</param>
/// <param name="Parts">Its parts in order.</param>
public sealed record DeclarationText(string Language, IReadOnlyList<TextPart> Parts)
{
    /// <summary>One string, parts parted by a blank line.</summary>
    public string Plain => string.Join("\n\n", Parts.Select(p => p.Plain));

    /// <summary>SHA-256 of <see cref="Plain"/>, in hexadecimal: what is signed is what was shown.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Plain)));

    /// <summary>Reads a stored text back.</summary>
    public static DeclarationText Read(string language, string plain) => new(language, [.. plain.Split("\n\n").Select(TextPart.Read)]);
}
