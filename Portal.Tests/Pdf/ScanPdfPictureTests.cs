using System.Text;
using Portal.Pdf;
using static Portal.Tests.Pdf.Handmade;

namespace Portal.Tests.Pdf;

/// <summary>A scanned PDF is pictures: each is a file of its own, and may say where and with what it was made.</summary>
public sealed class ScanPdfPictureTests
{
    static byte[] Told => ScanPhotoTests.Told(Photo.Jpeg(40, 20, progressive: true));

    [Fact]
    public void What_a_photo_tells_before_between_and_behind_its_scans_is_gone()
    {
        var pdf = Page(Image("/DCTDecode", Told));
        Assert.Contains("52.3731", Text(pdf), StringComparison.Ordinal);
        var clean = CleanedPdf(pdf);
        Assert.DoesNotContain("Exif", Text(clean), StringComparison.Ordinal);
        Assert.DoesNotContain("ICC_PROFILE", Text(clean), StringComparison.Ordinal);
    }

    [Fact]
    public void So_it_is_when_the_photo_is_packed_once_more()
    {
        CleanedPdf(Page(Image("[/FlateDecode/DCTDecode]", Packed(Told))));
        CleanedPdf(Page(Image("[/FlateDecode/DCTDecode]", Packed(Told), "/DecodeParms[null<</ColorTransform 1>>]")));
        Assert.Equal(ScanTrouble.Properties, ScanCleaner.Clean(Page(Image("[/ASCIIHexDecode/DCTDecode]", Encoding.ASCII.GetBytes(Convert.ToHexString(Told) + ">")))).Trouble);
        Assert.Equal(ScanTrouble.Properties, ScanCleaner.Clean(Page(Image("[/FlateDecode/DCTDecode]", Packed(Told), "/DecodeParms[<</Predictor 2>>null]"))).Trouble);
    }

    [Fact]
    public void So_it_is_when_how_it_is_packed_and_how_long_it_is_stand_elsewhere()
    {
        var told = Told;
        CleanedPdf(Page($"<</Type/XObject/Subtype/Image/Width 40/Height 20/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter 6 0 R/Length 7 0 R>>stream\n{Text(told)}\nendstream", "[8 0 R]", $"{told.Length}", "/DCTDecode"));
    }

    /// <summary>Scanners that save a byte leave it out.</summary>
    [Fact]
    public void A_photo_without_an_end_gets_one()
    {
        var photo = Photo.Jpeg(40, 20);
        Assert.Contains("\u00FF\u00D9\nendstream", Text(Cleaned(Page(Image("/DCTDecode", photo[..^2])))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_photo_among_the_drawing_instructions_of_a_page_is_refused()
    {
        byte[] drawn = [.. "q 9 0 0 9 0 0 cm BI /W 40 /H 20 /BPC 8 /CS /RGB /F /DCT ID "u8, .. Told, .. " EI Q"u8];
        Assert.Equal(ScanTrouble.Properties, ScanCleaner.Clean(Page(StreamOf("/Subtype/Form/BBox[0 0 1 1]", drawn))).Trouble);
        Assert.Equal(ScanTrouble.Properties, ScanCleaner.Clean(Page(StreamOf("/Subtype/Form/BBox[0 0 1 1]/Filter/FlateDecode", Packed(drawn)))).Trouble);
    }

    [Theory]
    [InlineData("nothing of a photo")]
    [InlineData("\u00FF\u00D8\u00FF\u00E1\u00FF\u00FFExif")]
    public void A_photo_that_cannot_be_followed_is_refused(string photo) => Assert.Equal(ScanTrouble.Damaged, ScanCleaner.Clean(Page(Image("/DCTDecode", Bytes(photo)))).Trouble);

    [Fact]
    public void What_a_jpeg_2000_picture_tells_is_gone()
    {
        const string Entries = "/Type/XObject/Subtype/Image/Width 8/Height 8/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/JPXDecode";
        var clean = CleanedPdf(Page(StreamOf(Entries, Jpeg2000.File(Secret))));
        Assert.Contains("\u00FF\u0090", Text(clean), StringComparison.Ordinal);
        foreach (var box in (string[])["xml ", "uuid", "uinf", "asoc"]) Assert.DoesNotContain(box, Text(clean), StringComparison.Ordinal);
        // Without boxes around it, which this reader does not draw.
        Assert.DoesNotContain("52.3731", Text(Cleaned(Page(StreamOf(Entries, Jpeg2000.Pixels(Secret))))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_jpeg_2000_picture_that_is_cut_off_or_goes_round_is_refused()
    {
        var file = Jpeg2000.File("");
        var pixels = Jpeg2000.Pixels("");
        foreach (var bad in (byte[][])[file[..60], pixels[..20], Bytes("no picture at all"), [.. pixels[..^20], 0xFF, 0x90, 0, 10, 0, 0, 0, 0, 0, 1, 0, 1, 0xFF, 0x93]])
            Assert.Equal(ScanTrouble.Damaged, ScanCleaner.Clean(Page(StreamOf("/Type/XObject/Subtype/Image/Width 8/Height 8/Filter/JPXDecode", bad))).Trouble);
    }

    /// <summary>A page of black and white: what the page is, and a comment.</summary>
    [Fact]
    public void Comments_in_a_picture_of_black_and_white_are_gone()
    {
        var told = Bytes(Secret);
        byte[] page = [0, 0, 0, 0, 48, 0, 1, 0, 0, 0, 19, 0, 0, 0, 40, 0, 0, 0, 20, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0];
        byte[] comment = [0, 0, 0, 1, 62, 0, 1, 0, 0, 0, (byte)(told.Length + 4), 0x20, 0, 0, 0, .. told];
        var entries = "/Type/XObject/Subtype/Image/Width 40/Height 20/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/JBIG2Decode/DecodeParms<</JBIG2Globals 6 0 R>>";
        CleanedPdf(Page(StreamOf(entries, [.. page, .. comment]), StreamOf("", comment)));
        CleanedPdf(Page(StreamOf(entries, [.. page, .. comment]), StreamOf("/Filter/FlateDecode", Packed(comment))));
        Assert.Equal(ScanTrouble.Damaged, ScanCleaner.Clean(Page(StreamOf(entries, [.. page, .. comment[..20]]), StreamOf("", []))).Trouble);
    }
}
