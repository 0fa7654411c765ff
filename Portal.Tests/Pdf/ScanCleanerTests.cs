using System.Buffers.Binary;
using System.Text;
using Portal.Pdf;
using Portal.Tests.Support;
using static Portal.Tests.Pdf.Handmade;

namespace Portal.Tests.Pdf;

/// <summary>What comes in as a scan is only what is seen; what overwhelms or was made to break the reader does not come in.</summary>
public sealed class ScanCleanerTests
{
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
        byte[][] files = [Photo.Jpeg(16, 8), Images.Png(9, 7), Images.Png(5, 5, kind: 6, (x, y) => [1, 2, 3, (byte)(x * y)]), .. Pdfs()];
        foreach (var file in files)
            for (var time = 0; time < 200; time++)
            {
                var bent = file.ToArray();
                for (var n = 0; n <= time % 4; n++) bent[random.Next(bent.Length)] = (byte)random.Next(256);
                if (bent[1] == 'P' && time % 2 == 0 && bent.Length < 200) bent = Photo.Resummed(bent);
                var cleaned = ScanCleaner.Clean(bent);
                // What was cleaned stays as it is when it is cleaned once more.
                if (cleaned.Trouble is null) Assert.Equal(cleaned.Bytes, ScanCleaner.Clean(cleaned.Bytes).Bytes);
                if (cleaned.Trouble is null && bent[0] != '%') Assert.NotEmpty(PdfWriter.Write(new("Foto", "nl", "Maker", null, [new Picture(cleaned.Bytes, "foto")]), DateTimeOffset.UnixEpoch).Bytes);
            }
    }

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

    /// <summary>Circles, depths and bombs: each ends soon, and in words.</summary>
    [Theory]
    [InlineData("a page that is its own parent's parent", "", "2 0 R", null)]
    [InlineData("a length that is itself", "", "", "<</Type/X/Length 6 0 R>>stream\nx\nendstream")]
    [InlineData("a length that leads on and on", "", "", "6 0 R")]
    [InlineData("brackets without end", "", "", "[[[[[[")]
    [InlineData("a word that is none", "", "", "<</A stream>>")]
    public void Circles_are_walked_once(string what, string catalogue, string kid, string? more)
    {
        var pdf = Text(PageWith(catalogue, "/Note 6 0 R", StreamOf("/Subtype/Image/Filter 6 0 R", []), more ?? "null"));
        if (kid.Length > 0) pdf = pdf.Replace("/Kids[3 0 R]", $"/Kids[3 0 R {kid}]", StringComparison.Ordinal);
        Assert.True(Ends(() => ScanCleaner.Clean(Bytes(pdf))).Trouble is ScanTrouble.Damaged or ScanTrouble.Properties, what);
    }

    [Fact]
    public void A_circle_of_objects_is_written_once()
    {
        var clean = Ends(() => ScanCleaner.Clean(PageWith("", "/Note 6 0 R", StreamOf("/Subtype/Form/BBox[0 0 1 1]", []), "<</A 7 0 R/B 6 0 R/C[6 0 R 7 0 R]>>", "[6 0 R 7 0 R 3 0 R]")));
        Assert.Null(clean.Trouble);
        Assert.Equal(7, Text(clean.Bytes).Split(" 0 obj").Length - 1);
    }

    [Theory]
    [InlineData("[/FlateDecode/DCTDecode]", "")]
    [InlineData("/FlateDecode", "/Type/ObjStm/N 1/First 4")]
    [InlineData("/FlateDecode", "/N 1/First 4")]
    public void A_bomb_is_not_unpacked(string filter, string more)
    {
        var packed = Packed(new byte[80_000_000]);
        Assert.True(packed.Length < 200_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(ScanTrouble.Damaged, ScanCleaner.Clean(Page(StreamOf($"/Filter{filter}{more}", packed))).Trouble);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300_000_000);
    }

    /// <summary>A hundred thousand streams whose length is the same long list; as many that reach to the same end.</summary>
    [Theory]
    [InlineData("<</Length 6 0 R>>stream\nx\nendstream")]
    [InlineData("<</Type/Metadata/Length 6 0 R>>stream\nx\nendstream")]
    public void What_is_referred_to_over_and_over_is_not_read_over_and_over(string one)
    {
        var many = Enumerable.Range(0, 20_000).Select(_ => one).ToArray();
        var all = $"[{string.Join(' ', many.Select((_, i) => $"{i + 7} 0 R"))}]";
        Assert.Equal(ScanTrouble.Damaged, Ends(() => ScanCleaner.Clean(PageWith("", "/Note 6 0 R", "null", [all, .. many]))).Trouble);
    }

    /// <summary>Blocks that unpack to nothing, in which each of many streams begins.</summary>
    [Fact]
    public void Streams_that_unpack_to_nothing_are_not_read_for_ever()
    {
        var heads = string.Concat(Enumerable.Repeat("endstream 1 0 obj<</N 1/First 4/Filter/FlateDecode>>stream\n\u0078\u009C\0\u003D\0\u00C2\u00FF", 1000));
        var nothing = string.Concat(Enumerable.Repeat("\0\0\0\u00FF\u00FF", 3_000_000));
        Assert.Equal(ScanTrouble.Damaged, Ends(() => ScanCleaner.Clean(Bytes($"%PDF-1.7\n{heads}{new string('x', 61)}{nothing}"))).Trouble);
    }

    static CleanedScan Ends(Func<CleanedScan> clean)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var cleaned = clean();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
        return cleaned;
    }

    /// <summary>A document of our own, one as scanners write it, and one with each kind of picture.</summary>
    static IEnumerable<byte[]> Pdfs()
    {
        yield return PdfWriter.Write(new("Titel", "nl", "Maker", null, [new Heading(1, "Titel"), new Picture(Photo.Jpeg(16, 8), "foto")]), DateTimeOffset.UnixEpoch).Bytes;
        yield return Page(Image("/DCTDecode", ScanPhotoTests.Told(Photo.Jpeg(16, 8))), "[6 0 R]");
        yield return Page(StreamOf("/Subtype/Image/Width 8/Height 8/Filter/JPXDecode", Jpeg2000.File(Secret)));
        var packed = Packed(Bytes("6 0 7 3 42 <</Next 6 0 R/Of 3 0 R>>"));
        yield return PageWith("", "/Note 7 0 R", StreamOf("/Subtype/Form/BBox[0 0 1 1]", []), "null", "null", StreamOf("/Type/ObjStm/N 2/First 8/Filter/FlateDecode", packed));
    }
}
