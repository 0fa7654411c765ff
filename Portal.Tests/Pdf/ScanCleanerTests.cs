using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Portal.Pdf;
using Portal.Tests.Support;

namespace Portal.Tests.Pdf;

/// <summary>What comes in as a scan is only what is seen; what acts, hides or overwhelms does not come in.</summary>
public sealed class ScanCleanerTests
{
    const string Secret = "52.3731N 4.8922E Telefoon van Noor";

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
        Assert.Equal(clean, Cleaned(clean));
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
        Assert.Equal(clean, Cleaned(clean));
    }

    /// <summary>A picture of which the head says 50,000 by 50,000: nothing of it is unpacked.</summary>
    [Fact]
    public void A_picture_of_absurd_size_is_refused_by_its_head()
    {
        var png = Images.Png(1, 1);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 50_000);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 50_000);
        Assert.Equal(ScanTrouble.TooLarge, ScanCleaner.Clean(Photo.Resummed(png)).Trouble);
        var jpeg = Photo.Jpeg(8, 8);
        var frame = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 5), 50_000);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 7), 50_000);
        Assert.Equal(ScanTrouble.TooLarge, ScanCleaner.Clean(jpeg).Trouble);
    }

    [Fact]
    public void What_is_cut_off_or_bent_is_damaged_at_whatever_byte()
    {
        byte[][] files = [Photo.Jpeg(16, 8), Images.Png(9, 7)];
        foreach (var file in files)
            for (var length = 3; length < file.Length; length++) Assert.Equal(ScanTrouble.Damaged, ScanCleaner.Clean(file[..length]).Trouble);
        var png = Images.Png(9, 7);
        png[40] ^= 1;
        Assert.Equal(ScanTrouble.Damaged, ScanCleaner.Clean(png).Trouble);
        Assert.Equal(ScanTrouble.Damaged, ScanCleaner.Clean("<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray()).Trouble);
        Assert.Equal(ScanTrouble.Damaged, ScanCleaner.Clean("%PDF-1.4 and no object"u8.ToArray()).Trouble);
    }

    /// <summary>Bent at random, a thousand times: it is refused, or it is taken and can be shown.</summary>
    [Fact]
    public void Whatever_comes_in_is_refused_or_can_be_shown()
    {
        var random = new Random(20);
        byte[][] files = [Photo.Jpeg(16, 8), Images.Png(9, 7), Images.Png(5, 5, kind: 6, (x, y) => [1, 2, 3, (byte)(x * y)]), Written(), Repacked(Written())];
        foreach (var file in files)
            for (var time = 0; time < 200; time++)
            {
                var bent = file.ToArray();
                for (var n = 0; n <= time % 4; n++) bent[random.Next(bent.Length)] = (byte)random.Next(256);
                if (bent[1] == 'P' && time % 2 == 0 && bent.Length < 200) bent = Photo.Resummed(bent);
                var cleaned = ScanCleaner.Clean(bent);
                if (cleaned.Trouble is null && bent[0] != '%') Assert.NotEmpty(PdfWriter.Write(new("Foto", "nl", "Maker", null, [new Picture(cleaned.Bytes, "foto")]), DateTimeOffset.UnixEpoch).Bytes);
            }
    }

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
    [InlineData("/PieceInfo<</Camera(x)>>", ScanTrouble.Properties)]
    public void A_pdf_that_acts_or_hides_is_refused_with_what_it_is(string entry, ScanTrouble trouble)
    {
        Assert.Equal(trouble, ScanCleaner.Clean(Catalog(entry)).Trouble);
        // The same in packed objects, also when they do not call themselves that.
        Assert.Equal(trouble, ScanCleaner.Clean(Packed($"<</Type/Catalog/Pages 2 0 R{entry}>>", "/Type/ObjStm")).Trouble);
        Assert.Equal(trouble, ScanCleaner.Clean(Packed($"<</Type/Catalog/Pages 2 0 R{entry}>>", "")).Trouble);
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
    public void What_a_pdf_says_of_who_made_it_is_blanked_in_place_and_the_file_stays_whole()
    {
        var pdf = Text(Written());
        Assert.Contains("Author", pdf, StringComparison.Ordinal);
        Assert.Contains("<dc:creator>", pdf, StringComparison.Ordinal);
        var clean = Cleaned(Encoding.Latin1.GetBytes(pdf));
        Assert.Equal(pdf.Length, clean.Length);
        foreach (var gone in (string[])["Author", "dc:creator", "CreationDate", "52.3731"]) Assert.DoesNotContain(gone, Text(clean), StringComparison.Ordinal);
        var check = Tools.RunOn(clean, "qpdf", "--check", "{}");
        Assert.True(check.ExitCode == 0, check.All);
        Assert.DoesNotContain("Author", Tools.RunOn(clean, "pdfinfo", "{}").Output, StringComparison.Ordinal);
        Assert.Contains("Wat er staat", Tools.RunOn(clean, "pdftotext", "{}", "-").Output, StringComparison.Ordinal);
    }

    /// <summary>As scanners and phones write it: all objects packed, and a table that is a stream.</summary>
    [Fact]
    public void So_it_is_where_all_objects_are_packed()
    {
        var packed = Repacked(Written());
        Assert.DoesNotContain("trailer", Text(packed), StringComparison.Ordinal);
        Assert.Contains("Author:", Tools.RunOn(packed, "pdfinfo", "{}").Output, StringComparison.Ordinal);
        var clean = Cleaned(packed);
        var check = Tools.RunOn(clean, "qpdf", "--check", "{}");
        Assert.True(check.ExitCode == 0, check.All);
        Assert.DoesNotContain("Author:", Tools.RunOn(clean, "pdfinfo", "{}").Output, StringComparison.Ordinal);
        Assert.Contains("Wat er staat", Tools.RunOn(clean, "pdftotext", "{}", "-").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Properties_that_stand_in_the_trailer_itself_are_refused() =>
        Assert.Equal(ScanTrouble.Properties, ScanCleaner.Clean(Encoding.Latin1.GetBytes(Text(Sample.Pdf()).Replace("/Size 5", "/Size 5/Info<</Author(Jan)>>", StringComparison.Ordinal))).Trouble);

    [Fact]
    public void A_page_to_begin_with_is_no_action() => Cleaned(Catalog("/OpenAction[3 0 R/Fit]"));

    [Theory]
    [InlineData("obj <")]
    [InlineData("obj <<")]
    [InlineData("obj (")]
    [InlineData("obj /")]
    [InlineData("obj >")]
    public async Task A_word_that_the_file_ends_in_is_an_end(string last)
    {
        var reading = Task.Run(() => ScanCleaner.Clean([.. Sample.Pdf(), .. Encoding.Latin1.GetBytes(last)]));
        Assert.Same(reading, await Task.WhenAny(reading, Task.Delay(TimeSpan.FromSeconds(20))));
    }

    [Fact]
    public void Streams_without_an_end_are_not_sought_for_ever() =>
        Assert.Equal(ScanTrouble.Damaged, ScanCleaner.Clean(Encoding.Latin1.GetBytes("%PDF-1.4\n" + string.Concat(Enumerable.Repeat("obj stream\n", 200_000)))).Trouble);

    [Fact]
    public void A_file_made_to_keep_the_reader_busy_ends_soon()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(ScanTrouble.Damaged, ScanCleaner.Clean(Encoding.Latin1.GetBytes("%PDF-1.4\n" + string.Concat(Enumerable.Repeat("1 0 obj(", 400_000)))).Trouble);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    static byte[] Cleaned(byte[] file)
    {
        var cleaned = ScanCleaner.Clean(file);
        Assert.Null(cleaned.Trouble);
        return cleaned.Bytes;
    }

    static string Text(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    static byte[] Catalog(string entry) => Encoding.Latin1.GetBytes(Text(Sample.Pdf()).Replace("/Type/Catalog", "/Type/Catalog" + entry, StringComparison.Ordinal));

    /// <summary>A document with properties, and a photo inside that says where it was taken.</summary>
    static byte[] Written()
    {
        var photo = Photo.Jpeg(40, 20);
        byte[] told = [.. photo[..2], .. Photo.Exif(6, Secret), .. photo[2..]];
        return PdfWriter.Write(new("Titel", "nl", "Maker", null, [new Heading(1, "Titel"), Paragraph.Of("Wat er staat"), new Picture(told, "foto")]), DateTimeOffset.UnixEpoch).Bytes;
    }

    static byte[] Packed(string thing, string type)
    {
        using MemoryStream data = new();
        using (ZLibStream zip = new(data, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(Encoding.Latin1.GetBytes("1 0 " + thing));
        return [.. Encoding.Latin1.GetBytes($"%PDF-1.5\n7 0 obj<<{type}/N 1/First 4/Filter/FlateDecode/Length {data.Length}>>stream\n"), .. data.ToArray(), .. "\nendstream endobj\n%%EOF"u8];
    }

    static byte[] Repacked(byte[] pdf)
    {
        var path = Path.GetTempFileName();
        try
        {
            var done = Tools.RunOn(pdf, "qpdf", "--object-streams=generate", "{}", path);
            Assert.True(done.ExitCode == 0, done.All);
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
