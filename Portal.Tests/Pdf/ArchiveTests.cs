using System.Text;
using System.Xml.Linq;
using Portal.Pdf;
using Portal.Pdf.Archive;
using Portal.Tests.Support;
using static System.Buffers.Binary.BinaryPrimitives;

namespace Portal.Tests.Pdf;

/// <summary>What lets a document be kept (PDF/A-3A): what it says of itself, its colours, the files inside it.</summary>
public class ArchiveTests
{
    static readonly PdfDocument All = PdfWriter.Write(Documents.Everything(), Documents.Noon);

    [Fact]
    public void It_says_which_parts_of_the_standards_it_follows()
    {
        var meta = Metadata(All.Bytes);
        Assert.Equal("3", Value(meta, "http://www.aiim.org/pdfa/ns/id/", "part"));
        Assert.Equal("A", Value(meta, "http://www.aiim.org/pdfa/ns/id/", "conformance"));
        Assert.Equal("1", Value(meta, "http://www.aiim.org/pdfua/ns/id/", "part"));
        Assert.Contains("http://www.aiim.org/pdfua/ns/id/", meta.Descendants(XName.Get("namespaceURI", "http://www.aiim.org/pdfa/ns/schema#")).Select(e => e.Value));
    }

    [Fact]
    public void It_says_the_same_of_itself_in_both_places()
    {
        var pdf = PdfWriter.Write(Documents.Letter() with { Title = "Besluit <1> & \"2\" über Ł\u0001", Author = "De Linde & co" }, Documents.Noon).Bytes;
        var meta = Metadata(pdf);
        Assert.Equal("Besluit <1> & \"2\" über Ł", Value(meta, "http://purl.org/dc/elements/1.1/", "title"));
        Assert.Equal("De Linde & co", Value(meta, "http://purl.org/dc/elements/1.1/", "creator"));
        Assert.Equal("nl", Value(meta, "http://purl.org/dc/elements/1.1/", "language"));
        Assert.Equal("2026-03-02T11:00:00+00:00", Value(meta, "http://ns.adobe.com/xap/1.0/", "CreateDate"));
        var info = Tools.RunOn(pdf, "pdfinfo", "-isodates", "{}").Output;
        Assert.Matches(@"CreationDate:\s+2026-03-02T11:00:00", info);
        Assert.Matches(@"ModDate:\s+2026-03-02T11:00:00", info);
    }

    [Fact]
    public void Its_colours_have_a_profile_that_describes_srgb()
    {
        var profile = OutputIntent.Profile;
        Assert.Equal(profile.Length, ReadInt32BigEndian(profile));
        Assert.Equal("mntrRGB XYZ ", Encoding.ASCII.GetString(profile, 12, 12));
        Assert.Equal("acsp", Encoding.ASCII.GetString(profile, 36, 4));

        // The three primaries together are the white of the connection space, to the rounding.
        var sum = new[] { "rXYZ", "gXYZ", "bXYZ" }.Select(tag => Tag(profile, tag)).Select(tag => new[] { 8, 12, 16 }.Select(at => ReadInt32BigEndian(tag.AsSpan(at)) / 65536.0).ToArray())
            .Aggregate((a, b) => [.. a.Zip(b, (x, y) => x + y)]);
        Assert.Equal(0.9642, sum[0], 0.0005);
        Assert.Equal(1, sum[1], 0.0005);
        Assert.Equal(0.8249, sum[2], 0.0005);

        // Half of the signal is a fifth of the light.
        var curve = Tag(profile, "gTRC");
        Assert.Equal(1024, ReadInt32BigEndian(curve.AsSpan(8)));
        Assert.Equal(0.2140, ReadUInt16BigEndian(curve.AsSpan(12 + (2 * 512))) / 65535.0, 0.002);
        Assert.Equal(65535, ReadUInt16BigEndian(curve.AsSpan(12 + (2 * 1023))));
    }

    [Fact]
    public void Its_files_come_out_as_they_went_in_with_name_and_kind()
    {
        Assert.Equal(["1: record.json", "2: rijen.csv"], Tools.RunOn(All.Bytes, "pdfdetach", "-list", "{}").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1));
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Assert.Equal(0, Tools.RunOn(All.Bytes, "pdfdetach", "-saveall", "-o", folder.FullName, "{}").ExitCode);
            Assert.Equal("{\"a\":1}", File.ReadAllText(Path.Combine(folder.FullName, "record.json")));
            Assert.Equal("a;b\r\n", File.ReadAllText(Path.Combine(folder.FullName, "rijen.csv")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        var text = Encoding.Latin1.GetString(All.Bytes);
        Assert.Contains("/Subtype/application#2Fjson", text, StringComparison.Ordinal);
        Assert.Contains("/AFRelationship/Supplement", text, StringComparison.Ordinal);
        Assert.Contains("/CheckSum<BB6CB5C68DF4652941CAF652A366F2D8>", text, StringComparison.Ordinal);
        Assert.Matches(@"/AF\[\d+ 0 R \d+ 0 R\]/Names<</EmbeddedFiles", text);
    }

    [Theory]
    [InlineData("a.txt", "A.TXT")]
    [InlineData("map/a.txt", "b.txt")]
    [InlineData("", "b.txt")]
    [InlineData("..", "b.txt")]
    public void A_file_inside_has_a_name_of_its_own(string one, string other)
    {
        var content = Documents.Letter() with { Attachments = [.. new[] { one, other }.Select(name => new Attachment(name, "text/plain", AttachmentRelation.Data, "", []))] };
        Assert.Throws<ArgumentException>(() => PdfWriter.Write(content, Documents.Noon));
    }

    [Fact]
    public void The_same_content_and_time_give_the_same_bytes_with_all_that_can_be_in_it() =>
        Assert.Equal(All.Bytes, PdfWriter.Write(Documents.Everything(), Documents.Noon).Bytes);

    [Fact]
    public void A_character_for_private_use_is_not_kept_as_if_it_meant_something() =>
        Assert.Equal([new MissingCharacter(0xE000, 1), new MissingCharacter(0xF0000, 1)], Documents.Write(Paragraph.Of("a\uE000b\U000F0000c")).Missing);

    static XDocument Metadata(byte[] pdf) => XDocument.Parse(Tools.RunOn(pdf, "pdfinfo", "-meta", "{}").Output.TrimStart('\uFEFF'));

    static string Value(XDocument meta, string space, string name) => meta.Descendants(XName.Get(name, space)).First().Value.Trim();

    static byte[] Tag(byte[] profile, string name)
    {
        for (var i = 0; i < ReadInt32BigEndian(profile.AsSpan(128)); i++)
        {
            var entry = 132 + (12 * i);
            if (Encoding.ASCII.GetString(profile, entry, 4) == name)
            {
                var from = ReadInt32BigEndian(profile.AsSpan(entry + 4));
                return profile[from..(from + ReadInt32BigEndian(profile.AsSpan(entry + 8)))];
            }
        }

        throw new InvalidOperationException($"There is no {name}.");
    }
}
