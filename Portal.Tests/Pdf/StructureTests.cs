using System.Text;
using Portal.Pdf;
using Portal.Tests.Support;

namespace Portal.Tests.Pdf;

/// <summary>What a document is for who hears it (PDF/UA-1), read back by another reader.</summary>
public class StructureTests
{
    static readonly PdfDocument All = PdfWriter.Write(Documents.Everything(), Documents.Noon);

    [Fact]
    public void A_document_is_tagged_shows_its_title_and_says_its_language()
    {
        Assert.Matches(@"Tagged:\s+yes", Tools.RunOn(All.Bytes, "pdfinfo", "{}").Output);
        var text = Encoding.Latin1.GetString(All.Bytes);
        Assert.Contains("/MarkInfo<</Marked true>>", text, StringComparison.Ordinal);
        Assert.Contains("/DisplayDocTitle true", text, StringComparison.Ordinal);
        Assert.Contains("/Lang(nl)", text, StringComparison.Ordinal);
        Documents.IsSound(All.Bytes);
    }

    [Fact]
    public void Each_block_is_what_it_is_in_the_order_of_reading()
    {
        string[] expected =
        [
            "Document", "Figure", "P", "P", "Table", "TR", "TH", "TD", "TR", "TH", "TD", "H1", "P", "H2", "L", "LI", "Lbl", "LBody", "LI", "Lbl", "LBody",
            "L", "LI", "Lbl", "LBody", "LI", "Lbl", "LBody", "H3", "Table", "TR", "TH", "TH", "TR", "TD", "TD", "P",
            "Sect", "H2", "Table", "TR", "TH", "TD", "TR", "TH", "TD", "P", "P", "Link", "Figure", "Sect", "H2", "Figure", "Table", "TR", "TH", "TD", "P", "P", "P", "P", "Table",
        ];
        Assert.Equal(expected, All.Elements().Take(expected.Length));
    }

    [Fact]
    public void The_text_of_an_element_is_whole_with_spaces_between_its_words()
    {
        var structure = PdfWriter.Write(Documents.Content(Paragraph.Of(Documents.Sentence + "\n" + Documents.Sentence), ItemList.Numbers("Bel.")), Documents.Noon).Structure();
        Assert.Contains($"\"{Documents.Sentence} {Documents.Sentence}\"", structure, StringComparison.Ordinal);
        Assert.Contains("\"1. \"", structure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_cell_says_whether_it_heads_its_column_or_its_row()
    {
        var lines = All.Structure().Split('\n').Select(line => line.Trim()).ToList();
        Assert.Equal("/Scope /Row", lines[lines.IndexOf("\"Kenmerk\"") - 1]);
        Assert.Equal("/Scope /Column", lines[lines.IndexOf("\"Datum\"") - 1]);
    }

    [Fact]
    public void A_table_is_one_table_however_many_pages_it_takes_and_its_header_is_said_once()
    {
        var document = Documents.Write(Documents.Table(100));
        Assert.True(document.Pages >= 3);
        Assert.Single(document.Elements(), type => type == "Table");
        Assert.Equal(101, document.Elements().Count(type => type == "TR"));
        Assert.Single(document.Structure().Split('\n'), line => line.Trim() == "\"Grond\"");
    }

    [Fact]
    public void A_cell_that_goes_on_over_pages_is_one_cell()
    {
        var words = string.Join(' ', Enumerable.Range(1, 2000).Select(n => $"w{n}"));
        var document = Documents.Write(new Table([new("Naam"), new("Tekst", 2)], [["lang", words]]));
        Assert.True(document.Pages > 2);
        Assert.Equal(2, document.Elements().Count(type => type == "TD"));
        var said = Documents.Words(document.Structure().Replace("\"", " ", StringComparison.Ordinal)).Where(word => word[0] == 'w');
        Assert.Equal(words.Split(' '), said);
    }

    [Fact]
    public void Headings_never_leave_a_level_out()
    {
        var document = Documents.Write(new Heading(3, "a"), new Heading(3, "b"), new Heading(1, "c"), new Heading(3, "d"), new Heading(2, "e"), new Heading(3, "f"));
        Assert.Equal(["H1", "H2", "H1", "H2", "H2", "H3"], document.Elements().Skip(1));
    }

    [Fact]
    public void What_stands_on_every_page_is_no_part_of_what_is_said()
    {
        var structure = Documents.Write(Documents.Table(75)).Structure();
        Assert.DoesNotContain("Pagina", structure, StringComparison.Ordinal);
        Assert.DoesNotContain("Besluit op je verzoek", structure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_is_an_element_with_its_words_and_leads_where_it_says()
    {
        Assert.Matches("Link[^\n]*\n\\s+\"de website van de toezichthouder\"\n\\s+Object", All.Structure());
        Assert.Contains("/S/URI/URI(https://toezicht.example/klacht)", Encoding.Latin1.GetString(All.Bytes), StringComparison.Ordinal);
        var two = Documents.Write(new Paragraph([new(string.Join(' ', Enumerable.Repeat("vooraf", 11)) + " "), new("een link van meer dan een regel lang") { Link = new Uri("https://a.example") }]));
        Assert.Equal(2, Encoding.Latin1.GetString(two.Bytes).Split("/Subtype/Link").Length - 1);
        Assert.Single(two.Elements(), type => type == "Link");
    }

    [Fact]
    public void A_figure_says_in_words_what_it_shows_and_decoration_is_not_said()
    {
        var text = Encoding.Latin1.GetString(All.Bytes);
        Assert.Contains("/Alt(Logo van De Linde)", text, StringComparison.Ordinal);
        Assert.Contains("/Alt(QR-code naar de controle; de code is ABCD-1234)", text, StringComparison.Ordinal);
        Assert.Equal(3, All.Elements().Count(type => type == "Figure"));
    }

    [Fact]
    public void Headings_are_bookmarks_nested_as_they_are()
    {
        var json = Tools.RunOn(All.Bytes, "qpdf", "--json", "--json-key=outlines", "{}").Output;
        using var parsed = System.Text.Json.JsonDocument.Parse(json);
        var top = Assert.Single(parsed.RootElement.GetProperty("outlines").EnumerateArray());
        Assert.Equal("Besluit op je verzoek", top.GetProperty("title").GetString());
        var parts = top.GetProperty("kids").EnumerateArray().ToList();
        Assert.Equal(["Wat je kunt doen", "Ondertekend", "Getekend"], parts.Select(part => part.GetProperty("title").GetString()));
        Assert.Equal("Aan wie wij gegevens gaven", parts[0].GetProperty("kids")[0].GetProperty("title").GetString());
        Assert.Equal([1, 1, 2], parts.Select(part => part.GetProperty("destpageposfrom1").GetInt32()));
    }

    [Fact]
    public void A_seal_takes_nothing_of_the_structure_away()
    {
        using var key = SealKey.Create("De Linde", Documents.Noon);
        var pdf = PdfSeal.Seal(All.Bytes, key, new SealInfo("De Linde", "proef", Documents.Noon));
        Assert.Equal(All.Structure(), new PdfDocument(pdf, All.Pages, []).Structure());
        Assert.Contains("Signature is Valid", Documents.PdfSig(pdf), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "nl")]
    [InlineData("Titel", " ")]
    public void A_document_without_title_or_language_is_a_mistake(string title, string language) =>
        Assert.Throws<ArgumentException>(() => PdfWriter.Write(Documents.Content() with { Title = title, Language = language }, Documents.Noon));
}
