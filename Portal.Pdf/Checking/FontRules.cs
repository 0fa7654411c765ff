using System.Globalization;
using System.Text;
using Portal.Pdf.Syntax;

namespace Portal.Pdf.Checking;

/// <summary>Fonts (ISO 19005-3, 6.2.11; ISO 14289-1, 7.21).</summary>
internal static class FontRules
{
    public static readonly PdfRule Kind = new("fonts.kind", "ISO 19005-3, 6.2.11.3", "A font is a TrueType font by glyph numbers: Identity-H, a character collection, CIDToGIDMap Identity;");
    public static readonly PdfRule Embedded = new("fonts.embedded", "ISO 19005-3, 6.2.11.4.1", "The font's program is in the file and draws each glyph that is shown;");
    public static readonly PdfRule Widths = new("fonts.widths", "ISO 19005-3, 6.2.11.5", "A glyph is as wide in the document as in the font;");
    public static readonly PdfRule Unicode = new("fonts.unicode", "ISO 19005-3, 6.2.11.7.2; ISO 14289-1, 7.21.7", "Each glyph that is shown stands for characters;");
    public static readonly PdfRule NotDef = new("fonts.notdef", "ISO 19005-3, 6.2.11.8; ISO 14289-1, 7.21.8", "The glyph for 'no glyph' is never shown;");

    public static IEnumerable<PdfFinding> Check(CheckedFile file)
    {
        var shown = new Dictionary<PdfReference, HashSet<ushort>>();
        foreach (var page in file.Pages)
        {
            foreach (var (name, glyphs) in page.Glyphs)
            {
                if (file.Dictionary(page.Resources?["Font"])?[name] is PdfReference font)
                {
                    shown[font] = [.. shown.GetValueOrDefault(font) ?? [], .. glyphs];
                }
                else
                {
                    yield return new PdfFinding(Embedded, $"font {name} of {page.Place}");
                }
            }
        }

        foreach (var finding in shown.SelectMany(use => Check(file, use.Key, use.Value)))
        {
            yield return finding;
        }
    }

    private static IEnumerable<PdfFinding> Check(CheckedFile file, PdfReference id, HashSet<ushort> glyphs)
    {
        var place = FormattableString.Invariant($"font object {id.Number}");
        var entries = file.Dictionary(id)!;
        var descendant = file.Array(entries["DescendantFonts"]) is [var only] ? file.Dictionary(only) : null;
        if (file.Name(entries["Encoding"]) is not "Identity-H" || file.Name(descendant?["CIDToGIDMap"]) is not "Identity" || file.Dictionary(descendant?["CIDSystemInfo"]) is null)
        {
            yield return new PdfFinding(Kind, place);
        }

        if (glyphs.Contains(0))
        {
            yield return new PdfFinding(NotDef, place);
        }

        var meanings = Meanings(file.Stream(entries["ToUnicode"]));
        if (glyphs.Any(glyph => meanings.GetValueOrDefault(glyph) is not { Length: > 0 } meaning || meaning.Any(c => c is '\0' or '\uFEFF' or '\uFFFE')))
        {
            yield return new PdfFinding(Unicode, place);
        }

        var program = file.Stream(file.Dictionary(descendant?["FontDescriptor"])?["FontFile2"]) is { } bytes ? EmbeddedFont.Read(bytes) : null;
        if (program is null || glyphs.Any(glyph => !program.Draws(glyph) && !string.IsNullOrWhiteSpace(meanings.GetValueOrDefault(glyph, "?"))))
        {
            yield return new PdfFinding(Embedded, place);
            yield break;
        }

        var widths = WidthsOf(file, descendant!);
        if (glyphs.Any(glyph => Math.Abs(widths.GetValueOrDefault(glyph, 1000) - program.Width(glyph)) > 1))
        {
            yield return new PdfFinding(Widths, place);
        }
    }

    private static Dictionary<ushort, string> Meanings(byte[]? map)
    {
        var meanings = new Dictionary<ushort, string>();
        foreach (var line in Encoding.ASCII.GetString(map ?? []).Split('\n'))
        {
            if (line.Split(['<', '>'], StringSplitOptions.RemoveEmptyEntries) is [{ Length: 4 } glyph, { } unicode] && unicode.Length % 4 == 0
                && ushort.TryParse(glyph, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) && unicode.All(char.IsAsciiHexDigit))
            {
                meanings[number] = Encoding.BigEndianUnicode.GetString(Convert.FromHexString(unicode));
            }
        }

        return meanings;
    }

    private static Dictionary<ushort, double> WidthsOf(CheckedFile file, PdfDictionary descendant)
    {
        var (widths, items) = (new Dictionary<ushort, double>(), file.Array(descendant["W"]));
        for (var i = 0; i + 1 < items.Count; i += 2)
        {
            var first = file.Number(items[i]) ?? 0;
            foreach (var width in file.Array(items[i + 1]))
            {
                widths[(ushort)first++] = file.Number(width) ?? -1;
            }
        }

        return widths;
    }
}
