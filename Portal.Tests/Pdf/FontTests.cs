using System.Globalization;
using System.Security.Cryptography;
using Portal.Pdf;
using Portal.Pdf.Fonts;
using Portal.Tests.Support;

namespace Portal.Tests.Pdf;

public class FontTests
{
    [Fact]
    public void Fonts_are_embedded_as_subsets_that_can_be_read_back()
    {
        var lines = Tools.RunOn(PdfWriter.Write(Documents.Letter(), Documents.Noon).Bytes, "pdffonts", "{}").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.Equal(3, lines.Length);
        Assert.All(lines, line => Assert.Matches(@"^[A-Z]{6}\+NotoSans-\w+ +CID TrueType +Identity-H +yes yes yes", line));
    }

    [Fact]
    public void A_subset_is_a_font_that_knows_what_it_draws_and_nothing_else()
    {
        var font = Typefaces.All[0];
        var (letter, composed, other) = (font.Characters['a'], font.Characters['é'], font.Characters['Ж']);
        var subset = FontSubset.Make(font, [letter, composed]);
        Assert.True(subset.Length < 40_000);

        var loca = Table(subset, "loca");
        var count = (loca.Length / 4) - 1;
        Assert.Equal(font.Outline(letter).Length, Length(letter), tolerance: 3);
        Assert.True(Length(composed) > 0);
        Assert.True(other >= count || Length(other) == 0);

        int Length(int glyph) => Number(loca, 4 * (glyph + 1)) - Number(loca, 4 * glyph);
    }

    [Fact]
    public void The_parts_of_a_composed_letter_come_along()
    {
        var font = Typefaces.All[0];
        var composite = Enumerable.Range(0x00C0, 0x200).Select(c => font.Characters[c]).First(glyph => glyph != 0 && font.Outline(glyph) is [0xFF, 0xFF, ..]);
        var loca = Table(FontSubset.Make(font, [composite]), "loca");
        var drawn = Enumerable.Range(0, (loca.Length / 4) - 1).Count(glyph => Number(loca, 4 * (glyph + 1)) > Number(loca, 4 * glyph));
        Assert.True(drawn >= 3, "the letter, a part, and the empty glyph");
    }

    [Fact]
    public void A_map_of_format_12_reaches_beyond_the_basic_plane()
    {
        byte[] table =
        [
            0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12,
            0, 12, 0, 0, 0, 0, 0, 40, 0, 0, 0, 0, 0, 0, 0, 2,
            0, 0, 0, 0x41, 0, 0, 0, 0x43, 0, 0, 0, 7,
            0, 1, 0xF6, 0, 0, 1, 0xF6, 1, 0, 0, 0, 20,
        ];
        var map = CharacterMap.Read(table);
        Assert.Equal([7, 8, 9, 0, 20, 21, 0], new[] { 'A', 'B', 'C', 'D', 0x1F600, 0x1F601, 0x1F602 }.Select(c => (int)map[c]));
    }

    [Fact]
    public void The_same_content_and_time_give_the_same_bytes()
    {
        var first = PdfWriter.Write(Documents.Letter(), Documents.Noon).Bytes;
        Assert.Equal(first, PdfWriter.Write(Documents.Letter(), Documents.Noon.ToUniversalTime()).Bytes);
        Assert.NotEqual(first, PdfWriter.Write(Documents.Letter(), Documents.Noon.AddSeconds(1)).Bytes);
    }

    [Fact]
    public void Many_threads_write_the_same_document_at_once()
    {
        var hashes = new string[32];
        Parallel.For(0, hashes.Length, i => hashes[i] = Convert.ToHexString(SHA256.HashData(PdfWriter.Write(Documents.Letter(), Documents.Noon).Bytes)));
        Assert.Single(hashes.Distinct());
    }

    [Fact]
    public void The_culture_of_the_machine_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = PdfWriter.Write(Documents.Letter(), Documents.Noon).Bytes;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA") { NumberFormat = { NumberDecimalSeparator = "٫", NegativeSign = "−" } };
            Assert.Equal(expected, PdfWriter.Write(Documents.Letter(), Documents.Noon).Bytes);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_page_is_drawn_without_a_complaint()
    {
        var drawn = Tools.RunOn(PdfWriter.Write(Documents.Letter(), Documents.Noon).Bytes, "pdftoppm", "-r", "30", "-png", "{}");
        Assert.Equal((0, ""), (drawn.ExitCode, drawn.Error.Trim()));
    }

    static byte[] Table(byte[] font, string tag)
    {
        for (var entry = 12; ; entry += 16)
        {
            if (System.Text.Encoding.ASCII.GetString(font, entry, 4) == tag)
            {
                return font[Number(font, entry + 8)..(Number(font, entry + 8) + Number(font, entry + 12))];
            }
        }
    }

    static int Number(byte[] bytes, int at) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
}
