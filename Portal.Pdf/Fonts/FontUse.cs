using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Portal.Pdf.Syntax;

namespace Portal.Pdf.Fonts;

/// <summary>One face in one document: which glyphs it draws and which characters they stand for.</summary>
internal sealed class FontUse(PdfFile file, TrueTypeFont font, int number)
{
    public const int Replacement = 0xFFFD;

    private readonly int[] meaning = new int[font.GlyphCount];

    /// <summary>The face's number in page contents: "/F1".</summary>
    public int Number => number;

    /// <summary>The number of the font's object in the file; 0 as long as nothing is drawn with it.</summary>
    public int Id { get; private set; }

    /// <summary>The glyph for a character, or 0 when the font has none.</summary>
    public ushort Glyph(int codePoint)
    {
        var glyph = font.Characters[codePoint];
        if (glyph != 0)
        {
            Means(glyph, codePoint);
        }

        return glyph;
    }

    public ushort ReplacementGlyph()
    {
        var glyph = font.Characters[Replacement];
        Means(glyph, Replacement);
        return glyph;
    }

    public int Width(ushort glyph) => font.Width(glyph);

    public void Write()
    {
        var glyphs = Enumerable.Range(0, meaning.Length).Where(glyph => meaning[glyph] != 0).Select(glyph => (ushort)glyph).ToArray();
        var name = $"{Tag(glyphs)}+{font.Name}";
        var (descendant, descriptor, program, unicode) = (file.Reserve(), file.Reserve(), file.Reserve(), file.Reserve());
        var subset = FontSubset.Make(font, glyphs);

        file.Write(Id, $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {unicode} 0 R>>");
        file.Write(descendant, $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/FontDescriptor {descriptor} 0 R/DW 1000/W[{Widths(glyphs)}]/CIDToGIDMap/Identity>>");
        file.Write(descriptor, FormattableString.Invariant($"<</Type/FontDescriptor/FontName/{name}/Flags {(font.ItalicAngle == 0 ? 4 : 68)}")
            + FormattableString.Invariant($"/FontBBox[{font.Box[0]} {font.Box[1]} {font.Box[2]} {font.Box[3]}]/ItalicAngle {font.ItalicAngle:0.##}/Ascent {font.Ascent}/Descent {font.Descent}")
            + FormattableString.Invariant($"/CapHeight {font.CapHeight}/StemV {(font.Weight >= 600 ? 140 : 84)}/FontFile2 {program} 0 R>>"));
        file.WriteStream(program, $"/Length1 {subset.Length}", subset);
        file.WriteStream(unicode, "", Encoding.ASCII.GetBytes(UnicodeMap(glyphs)));
    }

    /// <summary>Two characters may share a glyph in another font (space, no-break space): the lowest wins, whatever came first.</summary>
    private void Means(ushort glyph, int codePoint)
    {
        Id = Id == 0 ? file.Reserve() : Id;
        if (meaning[glyph] == 0 || codePoint < meaning[glyph])
        {
            meaning[glyph] = codePoint;
        }
    }

    private static string Tag(ushort[] glyphs)
    {
        var hash = SHA256.HashData(glyphs.SelectMany(BitConverter.GetBytes).ToArray());
        return string.Concat(hash.Take(6).Select(b => (char)('A' + (b % 26))));
    }

    private string Widths(ushort[] glyphs)
    {
        var text = new StringBuilder();
        for (var i = 0; i < glyphs.Length; i++)
        {
            var follows = i > 0 && glyphs[i] == glyphs[i - 1] + 1;
            text.Append(follows ? " " : i > 0 ? $"]{glyphs[i]}[" : $"{glyphs[i]}[").Append(font.Width(glyphs[i]));
        }

        return text.Append(']').ToString();
    }

    private string UnicodeMap(ushort[] glyphs)
    {
        var text = new StringBuilder("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n")
            .Append("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n")
            .Append("1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
        foreach (var chunk in glyphs.Chunk(100))
        {
            text.Append(CultureInfo.InvariantCulture, $"{chunk.Length} beginbfchar\n");
            foreach (var glyph in chunk)
            {
                text.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}><{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(meaning[glyph])))}>\n");
            }

            text.Append("endbfchar\n");
        }

        return text.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend").ToString();
    }
}
