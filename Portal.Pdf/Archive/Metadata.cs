using System.Globalization;
using System.Security;
using System.Text;
using System.Xml;
using Portal.Pdf.Syntax;

namespace Portal.Pdf.Archive;

/// <summary>
/// What a document says of itself in XMP (ISO 19005-3, 6.6; ISO 14289-1, 5): title, language, dates, and the standards it follows.
/// PDF/A does not know the words of PDF/UA, so the packet describes them itself (6.6.2.3).
/// </summary>
internal static class Metadata
{
    public const string Producer = "Portal";

    private const string Packet = """
        <?xpacket begin="{BOM}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <dc:format>application/pdf</dc:format>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{TITLE}</rdf:li></rdf:Alt></dc:title>
        <dc:creator><rdf:Seq><rdf:li>{AUTHOR}</rdf:li></rdf:Seq></dc:creator>
        <dc:language><rdf:Bag><rdf:li>{LANGUAGE}</rdf:li></rdf:Bag></dc:language>
        <xmp:CreateDate>{TIME}</xmp:CreateDate>
        <xmp:ModifyDate>{TIME}</xmp:ModifyDate>
        <pdf:Producer>{PRODUCER}</pdf:Producer>
        <pdfaid:part>3</pdfaid:part>
        <pdfaid:conformance>A</pdfaid:conformance>
        <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Part of ISO 14289 that the document follows</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
        </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>
        """;

    public static int Write(PdfFile file, PdfContent content, DateTimeOffset now)
    {
        var id = file.Reserve();
        var packet = new StringBuilder(Packet).Replace("\r", "")
            .Replace("{BOM}", "\uFEFF")
            .Replace("{LANGUAGE}", Text(content.Language))
            .Replace("{TIME}", now.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture))
            .Replace("{PRODUCER}", Producer)
            .Replace("{AUTHOR}", Text(content.Author))
            .Replace("{TITLE}", Text(content.Title));

        // Not compressed: also a reader that knows nothing of PDF finds it.
        file.WriteRaw(id, "/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(packet.ToString()));
        return id;
    }

    /// <summary>XML knows fewer characters than a title may hold; the properties say the same as the packet, so both do without.</summary>
    public static string Sound(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => rune.Value >= 0x10000 || XmlConvert.IsXmlChar((char)rune.Value)).Select(rune => rune.ToString()));

    private static string Text(string text) => SecurityElement.Escape(Sound(text));
}
