using System.Globalization;
using System.Text;
using Portal.Pdf.Fonts;
using Portal.Pdf.Structure;
using Portal.Pdf.Syntax;

namespace Portal.Pdf.Layout;

/// <summary>Turns text into glyphs and glyphs into lines, for one document; remembers what the fonts could not draw.</summary>
internal sealed class Typesetter
{
    private readonly FontUse[] faces;
    private readonly Dictionary<int, int> missing = [];
    private readonly List<Glyph> glyphs = [];

    private readonly Links links;

    public Typesetter(PdfFile file, Links links) => (this.links, faces) = (links, [.. Typefaces.All.Select((font, i) => new FontUse(file, font, i + 1))]);

    public IEnumerable<FontUse> Faces => faces.Where(face => face.Id != 0);

    public IReadOnlyList<MissingCharacter> Missing => [.. missing.OrderBy(entry => entry.Key).Select(entry => new MissingCharacter(entry.Key, entry.Value))];

    public List<TextLine> Set(string text, TextStyle style, double width) => Set([new Run(text, style.Face)], style, width);

    public List<TextLine> Set(IReadOnlyList<Run> runs, TextStyle style, double width)
    {
        glyphs.Clear();
        foreach (var run in runs)
        {
            Shape(run.Text, (byte)run.Style, run.Link is { } target ? links.Add(target) : (ushort)0);
        }

        return LineBreaker.Break([.. glyphs], style, width);
    }

    private void Shape(string text, byte face, ushort link)
    {
        var composed = Compose(text);
        for (var i = 0; i < composed.Length; i++)
        {
            var rune = Rune.GetRuneAt(composed, i);
            i += rune.Utf16SequenceLength - 1;
            if (rune.Value == '\n' || rune.Value is 0x2028 or 0x2029)
            {
                glyphs.Add(new Glyph(faces[face].Glyph(' '), face, Break.Line, 0, link));
            }
            else if (!IsInvisible(rune))
            {
                glyphs.Add(Shape(rune, face, Opportunity(rune, composed, i)) with { Link = link });
            }
        }
    }

    private Glyph Shape(Rune rune, byte face, Break opportunity)
    {
        var font = faces[face];
        var glyph = rune.Value == FontUse.Replacement || IsPrivate(rune) ? (ushort)0 : font.Glyph(rune.Value == '\t' ? ' ' : rune.Value);
        if (glyph == 0)
        {
            missing[rune.Value] = missing.GetValueOrDefault(rune.Value) + 1;
            glyph = font.ReplacementGlyph();
        }

        return new Glyph(glyph, face, opportunity, checked((ushort)font.Width(glyph)), Link: 0);
    }

    /// <summary>
    /// Letters with loose marks become one letter (NFC), whatever keyboard they came from; half a surrogate pair becomes U+FFFD.
    /// </summary>
    private static string Compose(string text)
    {
        if (Ascii.IsValid(text) && !text.Contains('\r', StringComparison.Ordinal))
        {
            return text;
        }

        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            sound.Append(rune.ToString());
        }

        return sound.Replace("\r\n", "\n").Replace('\r', '\n').ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Soft hyphens, joiners, direction marks and variation selectors have no shape of their own.</summary>
    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || rune.Value is >= 0xFE00 and <= 0xFE0F;

    /// <summary>What a character for private use means is not known to who reads the document later (ISO 19005-3, 6.2.11.7.3).</summary>
    private static bool IsPrivate(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.PrivateUse;

    private static Break Opportunity(Rune rune, string text, int at) => rune.Value switch
    {
        ' ' or '\t' or (>= 0x2000 and <= 0x200A and not 0x2007) => Break.Space,
        '-' or '/' or 0x2010 or 0x2013 when IsLetter(text, at - 1) && IsLetter(text, at + 1) => Break.After,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? Break.Mark : Break.None,
    };

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsLetter(text[at]);
}
