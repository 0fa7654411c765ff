using System.Text;
using Portal.Pdf;
using Portal.Tests.Support;
using static Portal.Tests.Pdf.Handmade;

namespace Portal.Tests.Pdf;

/// <summary>Of a photo that is brought as a scan only the picture is kept.</summary>
public sealed class ScanPhotoTests
{
    [Fact]
    public void Place_camera_and_words_of_a_photo_are_gone_and_the_picture_is_the_same()
    {
        var photo = Photo.Jpeg(40, 20);
        byte[] told = [.. photo[..2], .. Photo.Exif(orientation: 1, Secret), .. Photo.Segment(0xED, "Photoshop 3.0\0" + Secret), .. Photo.Segment(0xFE, Secret), .. Photo.Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0" + Secret), .. photo[2..], .. Encoding.ASCII.GetBytes(Secret)];
        Assert.Contains(Secret, Text(told), StringComparison.Ordinal);
        var clean = Cleaned(told);
        Assert.DoesNotContain("52.3731", Text(clean), StringComparison.Ordinal);
        Assert.DoesNotContain("Exif", Text(clean), StringComparison.Ordinal);
        Assert.Equal(Photo.Pixels(photo), Photo.Pixels(clean));
    }

    /// <summary>A photo that appears in steps has more scans than one, and room for words between them.</summary>
    [Fact]
    public void So_it_is_for_what_stands_between_its_scans_and_behind_its_end()
    {
        var photo = Photo.Jpeg(40, 20, progressive: true);
        var told = Told(photo);
        Assert.True(Text(told).Split("Exif").Length > 4);
        var clean = Cleaned(told);
        foreach (var gone in (string[])["52.3731", "Exif", "ICC_PROFILE", "MPF"]) Assert.DoesNotContain(gone, Text(clean), StringComparison.Ordinal);
        Assert.EndsWith("\u00FF\u00D9", Text(clean), StringComparison.Ordinal);
        Assert.Equal(Photo.Pixels(photo), Photo.Pixels(clean));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(8)]
    public void How_the_camera_was_held_stays_and_nothing_else_of_it(int orientation)
    {
        var photo = Photo.Jpeg(40, 20);
        var clean = Cleaned([.. photo[..2], .. Photo.Exif(orientation, Secret), .. photo[2..]]);
        Assert.Equal(orientation, Portal.Pdf.Pictures.Exif.Orientation(clean));
        Assert.DoesNotContain("52.3731", Text(clean), StringComparison.Ordinal);
        Assert.Equal(36, clean.Length - Cleaned(photo).Length);
    }

    [Fact]
    public void Words_and_what_follows_the_end_of_a_png_are_gone()
    {
        var png = Images.Png(9, 7, kind: 2, (x, y) => [(byte)x, (byte)y, 9], ("tEXt", Encoding.ASCII.GetBytes("Author\0" + Secret)), ("eXIf", Encoding.ASCII.GetBytes(Secret)));
        var clean = Cleaned([.. png, .. "%PDF-1.4 /JavaScript"u8, .. Sample.Zip(("a.txt", "b"))]);
        Assert.DoesNotContain("52.3731", Text(clean), StringComparison.Ordinal);
        Assert.DoesNotContain("JavaScript", Text(clean), StringComparison.Ordinal);
        Assert.EndsWith("IEND\u00AEB`\u0082", Text(clean), StringComparison.Ordinal);
        Assert.Equal(Photo.Pixels(png), Photo.Pixels(clean));
    }

    /// <summary>Colour and opacity, in eight bits and in sixteen; grey and opacity; a palette; one clear colour. Rows are told in all five ways.</summary>
    [Fact]
    public void What_is_clear_in_a_png_is_laid_on_white()
    {
        byte[] veil = [0, 51, 255];
        Assert.Equal([255, 255, 255, 224, 206, 208, 100, 10, 20], Laid(Images.Png(3, 6, 6, (x, _) => [100, 10, 20, veil[x]])));
        Assert.Equal([255, 100], Laid(Images.Png(2, 6, 4, (x, _) => [100, (byte)(255 * x)])));
        Assert.Equal([255, 255, 255, 100, 10, 20], Laid(Images.Png(2, 6, 6, 16, (x, _) => [100, 1, 10, 2, 20, 3, (byte)(255 * x), 0])));
        Assert.Equal([100, 10, 20, 101, 10, 20], Laid(Images.Png(2, 6, 2, 16, (x, _) => [(byte)(100 + x), 1, 10, 2, 20, 3])));
        Assert.Equal([255, 255, 255, 101, 10, 20], Laid(Images.Png(2, 6, 2, (x, _) => [(byte)(100 + x), 10, 20], ("tRNS", [0, 100, 0, 10, 0, 20]))));
        Assert.Equal([255, 9], Laid(Images.Png(2, 6, 0, (x, _) => [(byte)(8 + x)], ("tRNS", [0, 8]))));
        Assert.Equal([0, 255, 170, 255], Laid(Images.Png(1, 6, 0, 2, (_, _) => [0b0001_1011], ("tRNS", [0, 1]))));
        var palette = Cleaned(Images.Png(2, 6, 3, (x, y) => [(byte)x], ("PLTE", [100, 10, 20, 1, 2, 3]), ("tRNS", [0])));
        Assert.Contains("PLTE\u00FF\u00FF\u00FF\u0001\u0002\u0003", Text(palette), StringComparison.Ordinal);
        Assert.DoesNotContain("tRNS", Text(palette), StringComparison.Ordinal);
    }

    /// <summary>Forty million pixels with opacity are 160 MB when unpacked: no more than some rows of them are held.</summary>
    [Fact]
    public void A_large_png_with_opacity_is_cleaned_in_little_memory_and_put_in_as_it_is()
    {
        var png = Large(8000, 5000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clean = ScanCleaner.Clean(png).Bytes;
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 * 1024 * 1024);
        before = GC.GetAllocatedBytesForCurrentThread();
        var document = PdfWriter.Write(new("Foto", "nl", "Maker", null, [new Heading(1, "Foto"), new Picture(clean, "foto")]), DateTimeOffset.UnixEpoch).Bytes;
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 * 1024 * 1024);
        Assert.DoesNotContain("SMask", Text(document), StringComparison.Ordinal);
    }

    /// <summary>With words before every scan and before and behind the end, and with the profile of a device.</summary>
    internal static byte[] Told(byte[] photo)
    {
        byte[] words = [.. Photo.Exif(1, Secret), .. Photo.Segment(0xFE, Secret), .. Photo.Segment(0xE2, "MPF\0" + Secret), .. Photo.Segment(0xE2, "ICC_PROFILE\0\u0001\u0001" + Secret)];
        return Bytes(string.Concat(Text(photo[..^2]).Replace("\u00FF\u00DA", Text(words) + "\u00FF\u00DA", StringComparison.Ordinal), Text(words), "\u00FF\u00D9", Secret));
    }

    /// <summary>The first row of the picture as it is kept, which is the same as all others.</summary>
    static byte[] Laid(byte[] png)
    {
        var clean = Cleaned(png);
        Assert.DoesNotContain("tRNS", Text(clean), StringComparison.Ordinal);
        var rows = Images.Rows(clean);
        Assert.All(rows, row => Assert.Equal(rows[0], row));
        return rows[0];
    }

    static byte[] Large(int width, int height) => Images.File(width, height, kind: 6, bits: 8, zip =>
    {
        var row = new byte[(4 * width) + 1];
        for (var i = 0; i < row.Length; i++) row[i] = (byte)(i % 251);
        row[0] = 0;
        for (var y = 0; y < height; y++) zip.Write(row);
    });
}
