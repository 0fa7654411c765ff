using Portal.Core.Documents;
using Portal.Pdf;
using Portal.Tests.Pdf;
using Portal.Tests.Support;

namespace Portal.Tests.Documents;

/// <summary>Where the code of a document stands: on every page, and never on one of its own.</summary>
public sealed class CodeWordsTests
{
    static readonly Uri Address = new("https://portaal.example/");
    static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>However long it is: a page more or less by one line, and what comes last would stand alone.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_page_has_nothing_to_say_but_how_it_is_checked(bool endsWithASeal)
    {
        for (var lines = 12; lines < 48; lines++)
        {
            var pages = Pages(Letter(lines, endsWithASeal, ShortCode.New()));
            Assert.All(pages, page => Assert.Matches("Regel \\d|Gemaakt door|Kenmerk", page));
        }
    }

    [Fact]
    public void A_telephone_finds_it_from_every_page()
    {
        var code = ShortCode.New();
        var bytes = Letter(60, endsWithASeal: true, code);
        var pages = Pages(bytes);
        Assert.True(pages.Length > 1);
        Assert.All(pages, page => Assert.Contains(code.ToString(), page, StringComparison.Ordinal));
        for (var page = 1; page <= pages.Length; page++)
            Assert.Equal(CodeWords.Of(code, Address).AbsoluteUri, QrTests.Read(PageQr.Find(Picture(bytes, page))));
        Assert.Empty(PdfCheck.Check(bytes).Select(finding => finding.ToString()));
    }

    [Fact]
    public void Without_an_address_there_is_a_code_in_words_and_nothing_to_point_a_telephone_at()
    {
        var content = CodeWords.Add(new("Brief", "nl", "Praktijk", "Brief", [new Heading(1, "Brief"), Paragraph.Of("Tekst")]), ShortCode.New(), null);
        Assert.Null(content.Mark);
        Assert.DoesNotContain(content.Blocks, block => block is QrCode);
    }

    static byte[] Letter(int lines, bool endsWithASeal, ShortCode code)
    {
        IEnumerable<Block> end = endsWithASeal
            ? [new SignatureBlock("Gemaakt door een mens", [new("Gemaakt door", "Anna")], "Dit document is verzegeld.")]
            : [new Heading(2, "Voor wie dit later controleert"), new KeyValues([new("Kenmerk", "1234-5678")])];
        var content = new PdfContent("Brief", "nl", "Praktijk", "Brief",
            [new Heading(1, "Brief"), .. Enumerable.Range(1, lines).Select(n => Paragraph.Of($"Regel {n}")), .. end]);
        return PdfWriter.Write(CodeWords.Add(content, code, Address), Now).Bytes;
    }

    static string[] Pages(byte[] bytes) => Tools.RunOn(bytes, "pdftotext", "-layout", "{}", "-").Output.TrimEnd('\f').Split('\f');

    static byte[] Picture(byte[] bytes, int page)
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        try
        {
            Tools.RunOn(bytes, "pdftoppm", "-png", "-singlefile", "-r", "144", "-f", $"{page}", "-l", $"{page}", "{}", path);
            return File.ReadAllBytes(path + ".png");
        }
        finally
        {
            File.Delete(path + ".png");
        }
    }
}
