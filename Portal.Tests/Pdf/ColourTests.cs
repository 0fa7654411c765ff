using Portal.Pdf;
using Portal.Tests.Support;

namespace Portal.Tests.Pdf;

/// <summary>A sender's own colour.</summary>
public class ColourTests
{
    [Fact]
    public void Headings_and_lines_get_it_and_words_stay_dark()
    {
        var (ours, theirs) = (Painted(null), Painted(new(0x6b, 0x2d, 0x5c)));
        Assert.Contains("0.114 0.31 0.361 rg", ours, StringComparison.Ordinal);
        Assert.DoesNotContain("0.114 0.31 0.361 rg", theirs, StringComparison.Ordinal);
        Assert.Contains("0.42 0.176 0.361 rg", theirs, StringComparison.Ordinal);
        Assert.Contains("0.133 0.169 0.18 rg", theirs, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#1d4f5c", true)]
    [InlineData("#767676", false)] // 4.54 on white, less on the ground of a table's head
    [InlineData("#000000", true)]
    [InlineData("#ffffff", false)]
    public void One_that_cannot_be_read_is_not_drawn(string text, bool canBeRead)
    {
        var colour = Colour.Read(text)!.Value;
        Assert.Equal(canBeRead, colour.CanBeRead);
        if (!canBeRead) Assert.Throws<ArgumentException>(() => PdfWriter.Write(Documents.Letter() with { Accent = colour }, Documents.Noon));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1d4f5c")]
    [InlineData("#1d4f5")]
    [InlineData("#1d4f5g")]
    [InlineData("# d4f5c")]
    public void What_is_no_colour_is_none(string text) => Assert.Null(Colour.Read(text));

    static string Painted(Colour? accent) =>
        Tools.RunOn(PdfWriter.Write(Documents.Letter() with { Accent = accent }, Documents.Noon).Bytes, "qpdf", "--qdf", "--object-streams=disable", "{}", "-").Output;
}
