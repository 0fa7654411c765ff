using System.Text;
using Portal.Pdf;
using Portal.Tests.Support;

namespace Portal.Tests.Pdf;

/// <summary>Pictures, drawings and room for a pen, looked at as pixels.</summary>
public class PictureTests
{
    [Fact]
    public void A_picture_stands_on_the_page_in_its_colours()
    {
        var seen = Page(new Picture(Images.Png(40, 40, 2, (x, _) => x < 20 ? [200, 0, 0] : [0, 0, 200]), "Twee kleuren") { Width = 200 });
        Assert.Equal((200, 0, 0), seen(80, 90));
        Assert.Equal((0, 0, 200), seen(250, 90));
        Assert.Equal((255, 255, 255), seen(300, 90));
    }

    [Fact]
    public void Where_a_picture_is_clear_the_page_shows_through()
    {
        // Every row has another filter, so each way of predicting is undone once.
        var seen = Page(new Picture(Images.Png(40, 40, 6, (x, y) => [(byte)(5 * y), 100, 0, (byte)(x < 20 ? 255 : 0)]), "Half") { Width = 200 });
        for (var y = 0; y < 40; y += 3)
        {
            var (red, green, blue) = seen(100, 68 + (5 * y) + 2);
            Assert.InRange(red, (5 * y) - 6, (5 * y) + 6);
            Assert.Equal((100, 0), (green, blue));
        }

        Assert.Equal((255, 255, 255), seen(250, 90));
    }

    [Fact]
    public void A_palette_with_a_clear_colour_is_drawn_so()
    {
        var seen = Page(new Picture(Images.Png(40, 40, 3, (x, _) => [(byte)(x < 20 ? 0 : 1)], ("PLTE", [0, 120, 0, 9, 9, 9]), ("tRNS", [255, 0])), "Palet") { Width = 200 });
        Assert.Equal((0, 120, 0), seen(100, 90));
        Assert.Equal((255, 255, 255), seen(250, 90));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void Grey_is_grey(byte kind)
    {
        var seen = Page(new Picture(Images.Png(10, 10, kind, (_, _) => kind == 0 ? [77] : [77, 255]), "Grijs") { Width = 100 });
        Assert.Equal((77, 77, 77), seen(100, 90));
    }

    [Fact]
    public void A_photo_goes_in_as_it_is()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var source = Documents.Write(new Picture(Images.Png(100, 100), "Rood") { Width = 400 });
            Assert.Equal(0, Tools.RunOn(source.Bytes, "pdftoppm", "-jpeg", "-r", "40", "-singlefile", "{}", Path.Combine(folder.FullName, "p")).ExitCode);
            var photo = File.ReadAllBytes(Path.Combine(folder.FullName, "p.jpg"));
            var document = Documents.Write(new Picture(photo, "Een bladzijde") { Width = 200 });
            Assert.True(document.Bytes.AsSpan().IndexOf(photo) > 0);
            Documents.IsSound(document.Bytes);
            var (red, green, blue) = Page(new Picture(photo, "Een bladzijde") { Width = 200 })(150, 120);
            Assert.InRange(red, 185, 215);
            Assert.InRange(green, 15, 45);
            Assert.InRange(blue, 15, 45);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_same_picture_is_in_the_file_once()
    {
        var logo = new Picture(Images.Png(50, 50), "Logo");
        var text = Encoding.Latin1.GetString(Documents.Write(logo, Paragraph.Of("tussen"), logo with { Alternative = "Nog eens" }).Bytes);
        Assert.Equal(1, text.Split("/Subtype/Image").Length - 1);
    }

    [Fact]
    public void What_is_no_picture_or_cannot_go_in_as_it_is_is_refused()
    {
        var png = Images.Png(10, 10);
        var interlaced = (byte[])png.Clone();
        interlaced[28] = 1;
        var huge = (byte[])png.Clone();
        (huge[16], huge[20]) = (0x7F, 0x7F);
        byte[] inks = [0xFF, 0xD8, 0xFF, 0xC0, 0, 20, 8, 0, 10, 0, 10, 4, 0, 0, 0, 0];
        byte[][] bad = [[], "GIF89a"u8.ToArray(), png[..30], png[..^30], interlaced, huge, inks, [0xFF, 0xD8, 0xFF, 0xD9, 0, 2]];
        Assert.All(bad, file => Assert.Throws<InvalidDataException>(() => Documents.Write(new Picture(file, "x"))));
        Assert.Throws<InvalidDataException>(() => Documents.Write(new Picture(Images.Png(10, 10, 6, (_, _) => [1, 2, 3]), "te weinig")));
    }

    [Fact]
    public void A_drawn_signature_is_a_line_and_no_picture()
    {
        var drawing = new Drawing([[new(0, 0), new(300, 0)], [new(0, 90)]], "Handtekening");
        var document = Documents.Write(drawing);
        Assert.DoesNotContain("/Subtype/Image", Encoding.Latin1.GetString(document.Bytes), StringComparison.Ordinal);
        var seen = Page(drawing);
        Assert.NotEqual((255, 255, 255), seen(150, 68));
        Assert.Equal((255, 255, 255), seen(150, 90));
        Assert.Throws<ArgumentException>(() => Documents.Write(new Drawing([[]], "leeg")));
    }

    [Fact]
    public void There_is_room_for_a_pen()
    {
        var seen = Page(new FormFrame("Handtekening", 100));
        var column = Enumerable.Range(60, 140).Count(y => seen(300, y) != (255, 255, 255));
        Assert.InRange(column, 2, 6);
    }

    /// <summary>The first page as a picture of one pixel a point: the colour at a place.</summary>
    static Func<int, int, (int Red, int Green, int Blue)> Page(Block block)
    {
        var pdf = PdfWriter.Write(Documents.Content(block) with { Footer = null }, Documents.Noon).Bytes;
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var drawn = Tools.RunOn(pdf, "pdftoppm", "-r", "72", "-singlefile", "{}", Path.Combine(folder.FullName, "p"));
            Assert.Equal((0, ""), (drawn.ExitCode, drawn.Error.Trim()));
            var pixels = File.ReadAllBytes(Path.Combine(folder.FullName, "p.ppm"));
            var start = pixels.Length - (596 * 842 * 3);
            return (x, y) => (pixels[start + (3 * ((y * 596) + x))], pixels[start + (3 * ((y * 596) + x)) + 1], pixels[start + (3 * ((y * 596) + x)) + 2]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
