namespace Portal.Pdf;

/// <summary>A written document.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Pages">The number of pages.</param>
/// <param name="Missing">Characters the font cannot draw; each stands in the document as a visible replacement (U+FFFD).</param>
public sealed record PdfDocument(byte[] Bytes, int Pages, IReadOnlyList<MissingCharacter> Missing);

/// <summary>A character outside the font's coverage, by its code point, and how often it was met.</summary>
public sealed record MissingCharacter(int CodePoint, int Times)
{
    /// <summary>The code point as people write it, "U+4E2D".</summary>
    public override string ToString() => FormattableString.Invariant($"U+{CodePoint:X4}");
}
