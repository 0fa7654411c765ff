using System.Diagnostics;
using System.Globalization;
using Portal.Pdf;

namespace Portal.Tests.Pdf;

public class LayoutTests
{
    [Fact]
    public void A_letter_with_every_block_is_sound()
    {
        var document = PdfWriter.Write(Documents.Letter(), Documents.Noon);
        Documents.IsSound(document.Bytes);
        Assert.Equal(1, document.Pages);
    }

    [Fact]
    public void Blocks_are_read_in_the_order_they_were_given()
    {
        var text = PdfWriter.Write(Documents.Letter(), Documents.Noon).Text();
        string[] order = ["Lindelaan", "Kenmerk", "Wij willigen je verzoek gedeeltelijk in. Lees", "• Bellen.", "2. Dan dat.", "Ontvanger", "Gemeente", "intrekken", "Ondertekend", "Cliënt", "gewone"];
        Assert.Equal(order.Select(part => text.IndexOf(part, StringComparison.Ordinal)).Order(), order.Select(part => text.IndexOf(part, StringComparison.Ordinal)));
        Assert.DoesNotContain(order, part => !text.Contains(part, StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_repeats_its_header_on_every_page()
    {
        var pages = Documents.Write(Paragraph.Of("Vooraf."), Documents.Table(100)).PageTexts();
        Assert.True(pages.Count >= 3);
        Assert.All(pages, page => Assert.Single(Documents.Lines(page), line => line is ["Ontvanger", "Wat", "Grond"]));
        Assert.Equal(Enumerable.Range(1, 100).Select(n => n.ToString(CultureInfo.InvariantCulture)), pages.SelectMany(Documents.Lines).Where(line => line is ["Ontvanger", not "Wat", ..]).Select(line => line[1]));
    }

    [Fact]
    public void A_row_stays_on_one_page()
    {
        var rows = Enumerable.Range(1, 40).Select(n => (IReadOnlyList<string>)[$"begin{n}", string.Join(' ', Enumerable.Repeat("regel", 30)) + $" einde{n}"]).ToList();
        var pages = Documents.Write(new Table([new("A"), new("B", 2)], rows)).PageTexts();
        Assert.True(pages.Count > 2);
        Assert.All(Enumerable.Range(1, 40), n =>
            Assert.Single(pages, page => Documents.Words(page).Contains($"begin{n}") && Documents.Words(page).Contains($"einde{n}")));
    }

    [Fact]
    public void A_row_taller_than_a_page_goes_on_with_nothing_lost_and_the_header_above_it()
    {
        var words = Enumerable.Range(1, 3000).Select(n => $"w{n}").ToList();
        var document = Documents.Write(new Table([new("Naam"), new("Tekst", 2)], [["voor", "x"], ["lang", string.Join(' ', words)], ["na", "y"]]));
        var pages = document.PageTexts();
        Assert.True(pages.Count > 3);
        Assert.All(pages, page => Assert.Matches("Naam +Tekst", page));
        Assert.Equal(words, Documents.Words(document.Text()).Where(word => word is ['w', >= '0' and <= '9', ..]));
        Documents.IsSound(document.Bytes);
    }

    [Fact]
    public void A_box_taller_than_a_page_goes_on_with_nothing_lost()
    {
        var words = Enumerable.Range(1, 3000).Select(n => $"w{n}").ToList();
        var document = Documents.Write(new Notice(string.Join(' ', words)), new SignatureBlock("Kop", [new("Sleutel", string.Join(' ', words))], "Slot."));
        Assert.Equal([.. words, .. words], Documents.Words(document.Text()).Where(word => word is ['w', >= '0' and <= '9', ..]));
        Assert.Contains("Slot.", document.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_page_tells_its_number_and_how_many_there_are()
    {
        var pages = Documents.Write(Documents.Table(75)).PageTexts();
        Assert.Equal(3, pages.Count);
        Assert.Contains("Pagina 2 van 3", pages[1], StringComparison.Ordinal);
        Assert.All(pages, page => Assert.Contains("Praktijk De Linde", page, StringComparison.Ordinal));
        Assert.DoesNotContain("Besluit op je verzoek", pages[0], StringComparison.Ordinal);
        Assert.All(pages.Skip(1), page => Assert.StartsWith("Besluit op je verzoek", page, StringComparison.Ordinal));
    }

    [Fact]
    public void An_English_document_counts_its_pages_in_English()
    {
        var document = PdfWriter.Write(Documents.Content(Paragraph.Of("One.")) with { Language = "en-GB" }, Documents.Noon);
        Assert.Contains("Page 1 of 1", document.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_never_stands_alone_at_the_foot_of_a_page()
    {
        for (var before = 25; before < 45; before++)
        {
            var pages = Documents.Write([.. Enumerable.Repeat(Paragraph.Of("Regel."), before), new Heading(2, "Kopregel"), Paragraph.Of("vervolg\nvervolg\nslot")]).PageTexts();
            Assert.Single(pages, page => page.Contains("Kopregel", StringComparison.Ordinal) && page.Contains("vervolg", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_ends_in_a_colon_stays_with_what_it_announces()
    {
        for (var before = 20; before < 36; before++)
        {
            var pages = Documents.Write([.. Enumerable.Repeat(Paragraph.Of("Regel."), before), Paragraph.Of("Dit zijn ze:"), ItemList.Bullets("Eerste.", "Tweede.")]).PageTexts();
            Assert.Single(pages, page => page.Contains("Dit zijn ze:", StringComparison.Ordinal) && page.Contains("Eerste.", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_signature_block_stays_together()
    {
        for (var before = 20; before < 36; before++)
        {
            var block = new SignatureBlock("Ondertekend", [new("Wie", "iemand"), new("Rol", "Cliënt")], "Dit bewijst weinig.");
            var pages = Documents.Write([.. Enumerable.Repeat(Paragraph.Of("Regel."), before), block]).PageTexts();
            Assert.Single(pages, page => page.Contains("Ondertekend", StringComparison.Ordinal) && page.Contains("weinig", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void An_empty_document_has_one_page() => Assert.Equal(1, Documents.Write().Pages);

    [Fact]
    public void Empty_texts_lists_and_tables_do_no_harm()
    {
        var document = Documents.Write(
            new Letterhead("", []), new KeyValues([]), new Paragraph([]), Paragraph.Of(""), ItemList.Bullets(), new Table([new("Leeg")], []),
            new Notice(""), new SignatureBlock("", [], ""), new Heading(1, ""));
        Documents.IsSound(document.Bytes);
        Assert.Contains("Leeg", document.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_with_too_few_cells_is_a_mistake() =>
        Assert.Throws<ArgumentException>(() => Documents.Write(new Table([new("A"), new("B")], [["een"]])));

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void A_heading_of_another_level_is_a_mistake(int level) => Assert.Throws<ArgumentException>(() => Documents.Write(new Heading(level, "Kop")));

    [Fact]
    public void Five_thousand_rows_are_written_soon_and_sound()
    {
        // The best of three: what else runs on the machine is not what is measured.
        var table = Documents.Table(5000, Documents.Sentence);
        PdfDocument document = null!;
        var best = Enumerable.Range(0, 3).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            document = Documents.Write(table);
            return watch.Elapsed;
        });
        Assert.True(best < TimeSpan.FromSeconds(2), $"It took {best}.");
        Documents.IsSound(document.Bytes);
        Assert.Matches(@"Ontvanger 5000\b", document.PageTexts()[^1]);
    }
}
