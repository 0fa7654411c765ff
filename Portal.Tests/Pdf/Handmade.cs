using System.Globalization;
using System.IO.Compression;
using System.Text;
using Portal.Pdf;
using Portal.Tests.Support;

namespace Portal.Tests.Pdf;

/// <summary>Files made by hand, as scanners, phones and ill-wishers make them, with tables that are right.</summary>
static class Handmade
{
    /// <summary>What nobody who sees the picture would know.</summary>
    public const string Secret = "52.3731N 4.8922E Telefoon van Noor";

    /// <summary>A page with one picture on it, which is object 5; more objects follow from 6.</summary>
    public static byte[] Page(string picture, params string[] more) => PageWith("", "", picture, more);

    /// <summary>The same, with more in its catalogue and its page.</summary>
    public static byte[] PageWith(string catalogue, string page, string picture, params string[] more) => FileOf("", [
        $"<</Type/Catalog/Pages 2 0 R{catalogue}>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<</XObject<</Im 5 0 R>>>>/Contents 4 0 R{page}>>",
        StreamOf("", "q 160 0 0 160 20 20 cm /Im Do Q"u8.ToArray()),
        picture,
        .. more,
    ]);

    public static string Image(string filter, byte[] data, string more = "") =>
        StreamOf($"/Type/XObject/Subtype/Image/Width 40/Height 20/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter{filter}{more}", data);

    public static string StreamOf(string entries, byte[] data) => $"<<{entries}/Length {data.Length}>>stream\n{Text(data)}\nendstream";

    /// <summary>Objects from 1, a table that finds them, and a trailer that may say more.</summary>
    public static byte[] FileOf(string trailer, params string[] objects)
    {
        StringBuilder file = new("%PDF-1.7\n");
        List<int> places = [];
        foreach (var (one, i) in objects.Select((one, i) => (one, i)))
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{one}\nendobj\n");
        }
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {places.Count + 1}/Root 1 0 R{trailer}>>\nstartxref\n{table}\n%%EOF\n");
        return Bytes(file.ToString());
    }

    /// <summary>A next revision, in which some objects are other ones.</summary>
    public static byte[] Revised(byte[] pdf, params (int Number, string Body)[] objects)
    {
        StringBuilder file = new(Text(pdf));
        var before = Text(pdf).LastIndexOf("xref\n0 ", StringComparison.Ordinal);
        List<string> places = [];
        foreach (var (number, body) in objects)
        {
            places.Add(string.Create(CultureInfo.InvariantCulture, $"{number} 1\n{file.Length:D10} 00000 n \n"));
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        }
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n{string.Concat(places)}trailer\n<</Size {objects.Max(o => o.Number) + 20}/Root 1 0 R/Prev {before}>>\nstartxref\n{table}\n%%EOF\n");
        return Bytes(file.ToString());
    }

    public static byte[] Packed(byte[] data)
    {
        using MemoryStream packed = new();
        using (ZLibStream zip = new(packed, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(data);
        return packed.ToArray();
    }

    public static byte[] Cleaned(byte[] file)
    {
        var cleaned = ScanCleaner.Clean(file);
        Assert.Null(cleaned.Trouble);
        Assert.Equal(cleaned.Bytes, ScanCleaner.Clean(cleaned.Bytes).Bytes);
        return cleaned.Bytes;
    }

    /// <summary>What is seen is the same, the file is sound, and nothing of the secret is in it, packed or not.</summary>
    public static byte[] CleanedPdf(byte[] pdf, string gone = "52.3731")
    {
        var clean = Cleaned(pdf);
        var check = Tools.RunOn(clean, "qpdf", "--check", "{}");
        Assert.True(check.ExitCode == 0 && check.Output.Contains("No syntax or stream encoding errors found", StringComparison.Ordinal), check.All);
        Assert.Equal(Drawn(pdf).Output, Drawn(clean).Output);
        Assert.Equal("", Drawn(clean).Error.Trim());
        Assert.DoesNotContain(gone, Text(clean), StringComparison.Ordinal);
        Assert.DoesNotContain(gone, Tools.RunOn(clean, "qpdf", "--qdf", "--object-streams=disable", "{}", "-").Output, StringComparison.Ordinal);
        return clean;
    }

    /// <summary>The pages as pixels.</summary>
    public static ToolResult Drawn(byte[] pdf) => Tools.RunOn(pdf, "pdftoppm", "-r", "36", "{}");

    public static string Text(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}
