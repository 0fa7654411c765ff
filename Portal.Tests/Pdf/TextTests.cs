using System.Globalization;
using System.Text;
using Portal.Pdf;

namespace Portal.Tests.Pdf;

public class TextTests
{
    [Fact]
    public void A_name_with_marks_from_three_languages_is_read_back_as_it_was_written()
    {
        var document = Documents.Write(Paragraph.Of("Şahin Öztürk-Łukasiewicz"));
        Assert.Contains("Şahin Öztürk-Łukasiewicz", document.Text(), StringComparison.Ordinal);
        Assert.Empty(document.Missing);
    }

    [Theory]
    [InlineData(0x00A1, 0x00FF)] // Latin-1
    [InlineData(0x0100, 0x017F)] // Extended-A
    [InlineData(0x0180, 0x024F)] // Extended-B
    [InlineData(0x1E00, 0x1EFF)] // Extended Additional, ẞ among them
    public void All_of_Latin_is_drawn_and_read_back(int first, int last)
    {
        var letters = Enumerable.Range(first, last - first + 1).Where(c => c != 0x00AD).Select(char.ConvertFromUtf32).ToList();
        foreach (var face in Enum.GetValues<RunStyle>())
        {
            // In groups between hyphens: neither a ligature nor a line's end may hide a letter.
            var document = Documents.Write([.. letters.Chunk(16).Select(group => new Paragraph([new("x" + string.Concat(group) + "x", face)]))]);
            Assert.Empty(document.Missing);
            var text = document.Text();
            Assert.All(letters.Chunk(16), group => Assert.Contains(string.Concat(group), text.Normalize(NormalizationForm.FormC), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_decomposed_letter_becomes_the_one_letter_it_is()
    {
        var document = Documents.Write(Paragraph.Of("Rene\u0301 en Zoe\u0308 en s\u0327"));
        Assert.Contains("René en Zoë en ş", document.Text(), StringComparison.Ordinal);
        Assert.Empty(document.Missing);
    }

    [Fact]
    public void A_mark_without_a_letter_of_its_own_stays_with_its_letter()
    {
        var document = Documents.Write(Paragraph.Of("x\u0302"));
        Assert.Empty(document.Missing);
        Assert.Contains("x\u0302", document.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("中", 0x4E2D)]
    [InlineData("😀", 0x1F600)]
    [InlineData("\uFFFF", 0xFFFF)]
    [InlineData("\u0007", 0x0007)]
    public void A_character_outside_the_font_is_shown_as_a_replacement_and_reported(string text, int codePoint)
    {
        var document = Documents.Write(new Heading(1, $"Kop {text}"), Paragraph.Of($"voor{text}na"), new Table([new("Kolom")], [[text]]));
        Assert.Equal([new MissingCharacter(codePoint, 3)], document.Missing);
        Assert.Contains("voor\uFFFDna", document.Text(), StringComparison.Ordinal);
        Assert.Equal("U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture), document.Missing[0].ToString());
    }

    [Fact]
    public void Half_a_surrogate_pair_is_shown_as_a_replacement_and_reported()
    {
        var document = Documents.Write(Paragraph.Of("voor\uD83Dna"));
        Assert.Equal([new MissingCharacter(0xFFFD, 1)], document.Missing);
        Assert.Contains("voor\uFFFDna", document.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_no_break_space_is_read_back_beside_ordinary_spaces()
    {
        var document = PdfWriter.Write(Documents.Content(Paragraph.Of("020\u00A01234 en een spatie")) with { Footer = null }, Documents.Noon);
        Assert.Contains("020 1234 en een spatie", document.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_shape_is_neither_drawn_nor_missing()
    {
        var document = Documents.Write(Paragraph.Of("ge\u00ADge\u200Bvens\u202C"));
        Assert.Contains("gegevens", document.Text(), StringComparison.Ordinal);
        Assert.Empty(document.Missing);
    }

    [Fact]
    public void A_newline_begins_a_new_line()
    {
        var lines = Documents.Write(Paragraph.Of("een\ntwee\r\ndrie")).Text().Split('\n').Select(line => line.Trim()).ToList();
        Assert.Equal(["een", "twee", "drie"], lines.Take(3));
    }

    [Fact]
    public void A_word_wider_than_the_page_breaks_and_loses_nothing()
    {
        var word = string.Concat(Enumerable.Range(0, 60).Select(n => n.ToString("D5", CultureInfo.InvariantCulture)));
        var document = Documents.Write(new Table([new("Smal"), new("Breed", 5)], [[word, "kort"]]), Paragraph.Of(word));
        var text = string.Concat(document.Text().Where(char.IsDigit));
        Assert.Contains(word, text, StringComparison.Ordinal);
        Assert.Equal(word.Length * 2, text[..^2].Length);
    }

    [Fact]
    public void Title_and_author_are_the_documents_own_and_its_language_is_said()
    {
        var pdf = PdfWriter.Write(Documents.Letter() with { Title = "Besluit (1) über Ł", Author = @"De \ Linde" }, Documents.Noon).Bytes;
        var info = Support.Tools.RunOn(pdf, "pdfinfo", "{}").Output;
        Assert.Matches(@"Title:\s+Besluit \(1\) über Ł", info);
        Assert.Matches(@"Author:\s+De \\ Linde", info);
        Assert.Contains("/Lang(nl)", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        Assert.Contains("/DisplayDocTitle true", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
    }
}
