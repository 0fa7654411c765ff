using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Portal.Pdf.Syntax;

namespace Portal.Pdf.Checking;

/// <summary>What a document says of itself (ISO 19005-3, 6.6; ISO 14289-1, 5 and 7.1).</summary>
internal static class MetadataRules
{
    public static readonly PdfRule Packet = new("metadata.packet", "ISO 19005-3, 6.6.2.1", "The catalogue has an XMP packet that is XML, not packed;");
    public static readonly PdfRule Archival = new("metadata.pdfa", "ISO 19005-3, 6.6.4", "It says that it is PDF/A part 3, conformance A;");
    public static readonly PdfRule Accessible = new("metadata.pdfua", "ISO 14289-1, 5", "It says that it is PDF/UA part 1;");
    public static readonly PdfRule Described = new("metadata.described", "ISO 19005-3, 6.6.2.3.3", "Words that PDF/A does not know are described in the packet;");
    public static readonly PdfRule Title = new("metadata.title", "ISO 14289-1, 7.1", "It has a title, the same in the packet and in the properties;");
    public static readonly PdfRule Dates = new("metadata.dates", "ISO 32000-1, 14.3.3; a rule of our own", "Its dates are the same in the packet and in the properties;");

    private const string PdfA = "http://www.aiim.org/pdfa/ns/id/", PdfUa = "http://www.aiim.org/pdfua/ns/id/", Schema = "http://www.aiim.org/pdfa/ns/schema#";
    private const string Dublin = "http://purl.org/dc/elements/1.1/", Xmp = "http://ns.adobe.com/xap/1.0/";

    public static IEnumerable<PdfFinding> Check(CheckedFile file)
    {
        const string Place = "the XMP packet";
        if (Read(file) is not { } packet)
        {
            yield return new PdfFinding(Packet, "the catalogue");
            yield break;
        }

        if (Value(packet, PdfA, "part") is not "3" || Value(packet, PdfA, "conformance") is not "A")
        {
            yield return new PdfFinding(Archival, Place);
        }

        if (Value(packet, PdfUa, "part") is not "1")
        {
            yield return new PdfFinding(Accessible, Place);
        }
        else if (!packet.Descendants(XName.Get("namespaceURI", Schema)).Any(space => string.Equals(space.Value, PdfUa, StringComparison.Ordinal)))
        {
            yield return new PdfFinding(Described, Place);
        }

        var info = file.Dictionary(file.Trailer["Info"]);
        if (Value(packet, Dublin, "title") is not { Length: > 0 } title || !string.Equals(title, file.Text(info?["Title"]), StringComparison.Ordinal))
        {
            yield return new PdfFinding(Title, Place);
        }

        if (!Same(Value(packet, Xmp, "CreateDate"), file.Text(info?["CreationDate"])) || !Same(Value(packet, Xmp, "ModifyDate"), file.Text(info?["ModDate"])))
        {
            yield return new PdfFinding(Dates, Place);
        }
    }

    private static XDocument? Read(CheckedFile file)
    {
        if (file.Dictionary(file.Catalog["Metadata"]) is not { } entries || entries["Filter"] is not null || file.Packed(file.Catalog["Metadata"]) is not { } bytes)
        {
            return null;
        }

        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XDocument.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string? Value(XDocument packet, string space, string name) => packet.Descendants(XName.Get(name, space)).FirstOrDefault()?.Value.Trim();

    private static bool Same(string? written, string? property) =>
        DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var one) && property is not null && PdfText.ReadDate(property) == one;
}
