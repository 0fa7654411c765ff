using Portal.Pdf;
using Portal.Tests.Support;
using static Portal.Tests.Pdf.Handmade;

namespace Portal.Tests.Pdf;

/// <summary>A PDF that is brought as a scan is written again from what its pages need: what it says beside them is gone.</summary>
public sealed class ScanPdfCleanedTests
{
    static readonly string Black = Image("/ASCIIHexDecode", Bytes(string.Concat(Enumerable.Repeat("10", 40 * 20 * 3)) + ">"));

    static readonly string Told = StreamOf("/Type/Metadata/Subtype/XML", Bytes($"<x:xmpmeta>{Secret}</x:xmpmeta>"));

    [Fact]
    public void What_a_pdf_says_of_who_made_it_is_gone_and_the_file_stays_whole()
    {
        var pdf = Written();
        foreach (var there in (string[])["Author", "dc:creator", "CreationDate", "52.3731"]) Assert.Contains(there, Text(pdf), StringComparison.Ordinal);
        var clean = CleanedPdf(pdf);
        foreach (var gone in (string[])["Author", "dc:creator", "CreationDate"]) Assert.DoesNotContain(gone, Text(clean), StringComparison.Ordinal);
        Assert.DoesNotContain("Author", Tools.RunOn(clean, "pdfinfo", "{}").Output, StringComparison.Ordinal);
        Assert.Contains("Wat er staat", Tools.RunOn(clean, "pdftotext", "{}", "-").Output, StringComparison.Ordinal);
        Assert.Matches(@"Tagged:\s+yes", Tools.RunOn(clean, "pdfinfo", "{}").Output);
    }

    /// <summary>As scanners and phones write it: all objects packed, and a table that is a stream; and as for the web, with the first page in front.</summary>
    [Theory]
    [InlineData("--object-streams=generate")]
    [InlineData("--linearize")]
    public void So_it_is_where_all_objects_are_packed(string how)
    {
        var packed = Again(Written(), how);
        Assert.Contains("Author:", Tools.RunOn(packed, "pdfinfo", "{}").Output, StringComparison.Ordinal);
        var clean = CleanedPdf(packed);
        Assert.DoesNotContain("Author:", Tools.RunOn(clean, "pdfinfo", "{}").Output, StringComparison.Ordinal);
        Assert.Contains("Wat er staat", Tools.RunOn(clean, "pdftotext", "{}", "-").Output, StringComparison.Ordinal);
    }

    /// <summary>Each place where a program or a camera leaves words.</summary>
    [Theory]
    [InlineData("properties", "/Info 6 0 R", "", "", "<</Author 7 0 R/Keywords[7 0 R 8 0 R]>>", "(52.3731N)", "[(52.3731N)]")]
    [InlineData("properties in the trailer", "/Info<</Author(52.3731N)>>", "", "")]
    [InlineData("properties with an escape", "/In#66o 6 0 R", "", "", "<</Author(52.3731N)>>")]
    [InlineData("what belongs to a program", "", "", "/PieceInfo<</Camera 6 0 R>>", "<</Private(52.3731N)>>")]
    [InlineData("a small picture of the page", "", "", "/Thumb 6 0 R", "<</Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 9>>stream\n52.3731N!\nendstream")]
    [InlineData("something that no catalogue has", "", "/MyOwn 6 0 R", "", "(52.3731N)")]
    [InlineData("layers that come and go", "", "/OCProperties 6 0 R", "", "<</OCGs[]/D<</Name(52.3731N)>>>>")]
    [InlineData("who wrote a remark and when", "", "", "/Annots[6 0 R]", "<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/F 2/Contents(hier)/T(52.3731N)/M(D:20260101)>>")]
    [InlineData("a signature of a program", "", "/AcroForm<</SigFlags 3/Fields[6 0 R]>>", "/Annots[6 0 R]", "<</Type/Annot/Subtype/Widget/FT/Sig/T(handtekening)/F 2/Rect[0 0 9 9]/V 7 0 R>>", "<</Type/Sig/Filter/Adobe.PPKLite/ByteRange[0 1 2 3]/Contents<00>/Location(52.3731N)>>")]
    [InlineData("what nothing leads to", "", "", "", "(52.3731N)", "<</Type/Page/Note(52.3731N)>>")]
    public void It_is_gone_wherever_it_stands(string place, string trailer, string catalogue, string page, params string[] more)
    {
        var pdf = Bytes(Text(PageWith(catalogue, page, Black, more)).Replace("/Root 1 0 R", "/Root 1 0 R" + trailer, StringComparison.Ordinal));
        Assert.True(Text(pdf).Contains("52.3731", StringComparison.Ordinal), place);
        CleanedPdf(pdf);
    }

    [Theory]
    [InlineData("/Metadata 6 0 R", "", "")]
    [InlineData("", "/Metadata 6 0 R", "")]
    [InlineData("", "", "/Metadata 6 0 R")]
    [InlineData("", "", "/Meta#64ata 6 0 R")]
    [InlineData("", "", "/Other 6 0 R")]
    public void Xmp_is_gone_from_the_file_its_pages_and_its_pictures(string catalogue, string page, string picture)
    {
        var pdf = PageWith(catalogue, page, Black.Replace("/Subtype/Image", "/Subtype/Image" + picture, StringComparison.Ordinal), Told);
        Assert.DoesNotContain("xmpmeta", Text(CleanedPdf(pdf)), StringComparison.Ordinal);
    }

    /// <summary>Also packed, also when it does not say what it is.</summary>
    [Fact]
    public void So_it_is_when_it_is_packed()
    {
        var packed = StreamOf("/Filter/FlateDecode", Packed(Bytes(Secret)));
        CleanedPdf(PageWith("/Metadata 6 0 R", "", Black, packed));
        CleanedPdf(Again(PageWith("/Metadata 6 0 R", "", Black, Told), "--object-streams=generate"));
    }

    [Fact]
    public void Earlier_revisions_are_gone_and_the_last_one_is_what_is_seen()
    {
        var first = PageWith("", "", Black.Replace("1010", "FFFF", StringComparison.Ordinal), "(52.3731N)");
        var pdf = Revised(first, (4, StreamOf("", "q 80 0 0 80 9 9 cm /Im Do Q"u8.ToArray())), (5, Black), (6, "(niets)"));
        Assert.NotEqual(Drawn(first).Output, Drawn(pdf).Output);
        Assert.DoesNotContain("FFFF", Text(CleanedPdf(pdf)), StringComparison.Ordinal);
    }

    /// <summary>Something may still point at a page that was taken out.</summary>
    [Fact]
    public void A_page_that_was_taken_out_is_gone()
    {
        var bookmarks = (string[])["<</First 7 0 R/Last 7 0 R/Count 1>>", "<</Title(Naar)/Parent 6 0 R/Dest[8 0 R/Fit]>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 9 0 R>>", StreamOf("", Bytes("% " + Secret))];
        CleanedPdf(PageWith("/Outlines 6 0 R", "", Black, bookmarks));
    }

    [Fact]
    public void What_stands_between_objects_in_comments_and_behind_the_end_is_gone()
    {
        // Behind the last object and its table, so that no table points beside what it means.
        CleanedPdf(Bytes(Text(Page(Black)).Replace("\ntrailer", $"\n% {Secret}\ntrailer", StringComparison.Ordinal) + Secret));
    }

    static byte[] Written()
    {
        var photo = Photo.Jpeg(40, 20);
        byte[] told = [.. photo[..2], .. Photo.Exif(6, Secret), .. photo[2..]];
        return PdfWriter.Write(new("Titel", "nl", "Maker", null, [new Heading(1, "Titel"), Paragraph.Of("Wat er staat"), new Picture(told, "foto")]), DateTimeOffset.UnixEpoch).Bytes;
    }

    static byte[] Again(byte[] pdf, params string[] how)
    {
        var path = Path.GetTempFileName();
        try
        {
            var done = Tools.RunOn(pdf, "qpdf", [.. how, "{}", path]);
            Assert.True(done.ExitCode == 0, done.All);
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
