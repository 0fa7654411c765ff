using Portal.Pdf.Syntax;

namespace Portal.Pdf.Checking;

/// <summary>The file as a file (ISO 19005-3, 6.1).</summary>
internal static class FileRules
{
    public static readonly PdfRule Readable = new("file.readable", "ISO 32000-1, 7.5; ISO 19005-3, 6.1.3", "The file can be read as this library writes files, and is not encrypted:");
    public static readonly PdfRule Header = new("file.header", "ISO 19005-3, 6.1.2", "It begins with %PDF-1.n and a comment of four bytes above 127;");
    public static readonly PdfRule Identifier = new("file.id", "ISO 19005-3, 6.1.3", "The trailer has an identifier of two strings;");
    public static readonly PdfRule End = new("file.end", "ISO 19005-3, 6.1.3", "Nothing but the end of the line follows the last %%EOF;");
    public static readonly PdfRule Length = new("file.length", "ISO 19005-3, 6.1.7.1", "Each stream is as long as it says;");
    public static readonly PdfRule Inside = new("file.inside", "ISO 19005-3, 6.1.7.1", "No stream lies outside of the file;");
    public static readonly PdfRule Filter = new("file.filter", "ISO 19005-3, 6.1.7.2", "Streams are packed with FlateDecode or DCTDecode, or not at all;");

    public static IEnumerable<PdfFinding> Check(CheckedFile file)
    {
        var bytes = file.Bytes;
        if (bytes is not [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', (byte)'1', (byte)'.', >= (byte)'0' and <= (byte)'7', (byte)'\n', (byte)'%', > 127, > 127, > 127, > 127, (byte)'\n', ..])
        {
            yield return new PdfFinding(Header, "the first two lines");
        }

        if (file.Array(file.Trailer["ID"]) is not [PdfString { Bytes.Length: > 0 }, PdfString { Bytes.Length: > 0 }])
        {
            yield return new PdfFinding(Identifier, "the trailer");
        }

        if (!bytes.AsSpan().EndsWith("%%EOF\n"u8) && !bytes.AsSpan().EndsWith("%%EOF"u8))
        {
            yield return new PdfFinding(End, "the end of the file");
        }

        foreach (var (id, value) in file.Objects)
        {
            if (value is PdfDictionary { } entries && entries["Length"] is not null)
            {
                foreach (var finding in Stream(file, id, entries))
                {
                    yield return finding;
                }
            }
        }
    }

    private static IEnumerable<PdfFinding> Stream(CheckedFile file, PdfReference id, PdfDictionary entries)
    {
        var place = FormattableString.Invariant($"object {id.Number}");
        if (file.Packed(id) is null)
        {
            yield return new PdfFinding(Length, place);
        }

        if (entries["F"] is not null || entries["FFilter"] is not null)
        {
            yield return new PdfFinding(Inside, place);
        }

        if (entries["Filter"] is { } filter && file.Name(filter) is not ("FlateDecode" or "DCTDecode"))
        {
            yield return new PdfFinding(Filter, place);
        }
    }
}
