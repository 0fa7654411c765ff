using System.Text;
using Portal.Pdf;
using Portal.Tests.Support;
using static Portal.Tests.Pdf.Handmade;

namespace Portal.Tests.Pdf;

/// <summary>A PDF that acts or hides something is refused, with what it is.</summary>
public sealed class ScanPdfRefusedTests
{
    [Theory]
    [InlineData("/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>", ScanTrouble.Script)]
    [InlineData("/OpenAction<</S/J#61vaScript/#4aS(x)>>", ScanTrouble.Script)]
    [InlineData("/AA<</O 9 0 R>>", ScanTrouble.Action)]
    [InlineData("/OpenAction<</S/Launch/F(cmd.exe)>>", ScanTrouble.Action)]
    [InlineData("/Names<</EmbeddedFiles 9 0 R>>", ScanTrouble.Files)]
    [InlineData("/AcroForm<</XFA 9 0 R>>", ScanTrouble.Form)]
    [InlineData("/X<</Subtype/RichMedia>>", ScanTrouble.Media)]
    [InlineData("/OpenAction<</S/URI/URI(https://example.org)>>", ScanTrouble.Action)]
    [InlineData("/AF[4 0 R]", ScanTrouble.Files)]
    [InlineData("/X<</EF<</F 5 0 R>>>>", ScanTrouble.Files)]
    [InlineData("/X stream /OpenAction<</S/JavaScript/JS(x)>>", ScanTrouble.Script)]
    [InlineData("/X endobj /OpenAction<</S/JavaScript/JS(x)>>", ScanTrouble.Script)]
    public void A_pdf_that_acts_or_hides_is_refused_with_what_it_is(string entry, ScanTrouble trouble)
    {
        Assert.Equal(trouble, ScanCleaner.Clean(Catalog(entry)).Trouble);
        // The same in packed objects, also when they do not call themselves that.
        Assert.Equal(trouble, ScanCleaner.Clean(Together($"<</Type/Catalog/Pages 2 0 R{entry}>>", "/Type/ObjStm")).Trouble);
        Assert.Equal(trouble, ScanCleaner.Clean(Together($"<</Type/Catalog/Pages 2 0 R{entry}>>", "")).Trouble);
        // And in an object that stands inside the bytes of a stream, to which a table could point.
        Assert.Equal(trouble, ScanCleaner.Clean(Encoding.Latin1.GetBytes(Text(Sample.Pdf($"9 0 obj<<{entry}>>endobj")))).Trouble ?? ScanTrouble.Damaged);
    }

    [Fact]
    public void A_pdf_with_a_password_is_refused()
    {
        var locked = Encoding.Latin1.GetBytes(Text(Sample.Pdf()).Replace("/Size 5", "/Size 5/Encrypt 9 0 R", StringComparison.Ordinal));
        Assert.Equal(ScanTrouble.Locked, ScanCleaner.Clean(locked).Trouble);
    }

    [Fact]
    public void A_page_to_begin_with_is_no_action() => Cleaned(Catalog("/OpenAction[3 0 R/Fit]"));

    static byte[] Catalog(string entry) => Encoding.Latin1.GetBytes(Text(Sample.Pdf()).Replace("/Type/Catalog", "/Type/Catalog" + entry, StringComparison.Ordinal));

    static byte[] Together(string thing, string type)
    {
        var data = Handmade.Packed(Bytes("1 0 " + thing));
        return [.. Bytes($"%PDF-1.5\n7 0 obj<<{type}/N 1/First 4/Filter/FlateDecode/Length {data.Length}>>stream\n"), .. data, .. "\nendstream endobj\n%%EOF"u8];
    }
}
