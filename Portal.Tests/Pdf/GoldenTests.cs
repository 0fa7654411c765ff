using System.Text.RegularExpressions;
using Portal.Pdf;
using Portal.Tests.Practices;
using Portal.Tests.Support;

namespace Portal.Tests.Pdf;

/// <summary>A letter with every kind of block, kept as it was written once: the same words make the same file, today and after a change of the writer.</summary>
public partial class GoldenTests
{
    static string Golden => Path.Combine(Shipped.Folder, "..", "Portal.Tests", "Pdf", "letter.golden.pdf");

    /// <summary>When the writer was changed on purpose: look at the new file, then set PORTAL_GOLDEN and run this once.</summary>
    [Fact]
    public async Task The_same_letter_is_the_same_file()
    {
        var written = PdfWriter.Write(Documents.Letter(), Documents.Noon).Bytes;
        if (Environment.GetEnvironmentVariable("PORTAL_GOLDEN") is { Length: > 0 }) await File.WriteAllBytesAsync(Golden, written);
        // Unpacked: how well a library compresses is not ours to keep.
        Assert.Equal(Unpacked(await File.ReadAllBytesAsync(Golden)), Unpacked(written));
        Assert.Equal(written, PdfWriter.Write(Documents.Letter(), Documents.Noon).Bytes);
    }

    [Fact]
    public void At_another_time_nothing_is_different_but_the_time()
    {
        var later = Unpacked(PdfWriter.Write(Documents.Letter(), Documents.Noon.AddYears(2).AddHours(5).AddSeconds(7)).Bytes);
        var written = Unpacked(PdfWriter.Write(Documents.Letter(), Documents.Noon).Bytes);
        Assert.NotEqual(written, later);
        Assert.Equal(Time().Replace(written, "TIME"), Time().Replace(later, "TIME"));
    }

    static string Unpacked(byte[] pdf) => Id().Replace(Tools.RunOn(pdf, "qpdf", "--qdf", "--object-streams=disable", "{}", "-").Output, "ID");

    [GeneratedRegex(@"D:\d{14}[+-]\d\d'\d\d'?|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([+-]\d\d:\d\d|Z)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Time();

    [GeneratedRegex(@"/ID \[.*\]|%% Original object ID.*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Id();
}
