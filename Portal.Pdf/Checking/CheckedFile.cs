using System.IO.Compression;
using Portal.Pdf.Syntax;

namespace Portal.Pdf.Checking;

/// <summary>A file under the eyes of the rules: its objects, the bytes of its streams, its pages and its structure.</summary>
internal sealed class CheckedFile
{
    private const int LargestStream = 64 << 20;
    private readonly PdfReader reader;

    public CheckedFile(byte[] bytes)
    {
        (Bytes, reader) = (bytes, new PdfReader(bytes));
        if (Trailer["Encrypt"] is not null)
        {
            throw new InvalidDataException("The file is encrypted.");
        }

        Pages = [.. PagesBelow(Catalog["Pages"], depth: 0).Select(page => new CheckedPage(this, page))];
        Structure = new CheckedStructure(this);
    }

    public byte[] Bytes { get; }

    public PdfDictionary Trailer => reader.Trailer;

    public PdfDictionary Catalog => reader.Catalog;

    public IReadOnlyList<CheckedPage> Pages { get; }

    public CheckedStructure Structure { get; }

    /// <summary>All objects that are in use.</summary>
    public IEnumerable<(PdfReference Id, PdfValue Value)> Objects => reader.Numbers.Order().Where(number => reader.PlaceOf(number) is not null)
        .Select(number => (new PdfReference(number, 0), reader.Object(number))).Where(one => one.Item2 is not null).Select(one => (one.Item1, one.Item2!));

    public PdfValue? Resolve(PdfValue? value) => reader.Resolve(value);

    public PdfDictionary? Dictionary(PdfValue? value) => reader.Dictionary(value);

    public IReadOnlyList<PdfValue> Array(PdfValue? value) => reader.Array(value);

    public string? Name(PdfValue? value) => (Resolve(value) as PdfName)?.Name;

    public string? Text(PdfValue? value) => Resolve(value) is PdfString text ? PdfText.Read(text.Bytes) : null;

    public long? Number(PdfValue? value) => (Resolve(value) as PdfWord)?.Number;

    public bool IsTrue(PdfValue? value) => Resolve(value) is PdfWord { Word: "true" };

    /// <summary>The bytes of a stream as they stand in the file; null for what is no stream, or whose length is not its own.</summary>
    public byte[]? Packed(PdfValue? value)
    {
        if (value is not PdfReference id || reader.PlaceOf(id.Number) is not { } at || Dictionary(id) is not { } entries || Number(entries["Length"]) is not { } length)
        {
            return null;
        }

        var start = Bytes.AsSpan(at).IndexOf("\nstream\n"u8);
        var end = Bytes.AsSpan(at).IndexOf("\nendobj"u8);
        var from = at + start + "\nstream\n".Length;
        return start >= 0 && (end < 0 || end > start) && length >= 0 && from + length <= Bytes.Length && Bytes.AsSpan(from + (int)length).StartsWith("\nendstream"u8)
            ? Bytes[from..(from + (int)length)]
            : null;
    }

    /// <summary>The bytes of a stream, unpacked; null when there is none, or it is packed in a way this library never uses.</summary>
    public byte[]? Stream(PdfValue? value)
    {
        if (Packed(value) is not { } packed || Name(Dictionary(value)!["Filter"]) is not { } filter)
        {
            return Packed(value);
        }

        if (!string.Equals(filter, "FlateDecode", StringComparison.Ordinal))
        {
            return null;
        }

        using var unzip = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        var all = new MemoryStream();
        var room = new byte[8192];
        for (int read; (read = unzip.Read(room)) > 0;)
        {
            all.Write(room, 0, read);
            if (all.Length > LargestStream)
            {
                throw new InvalidDataException("A stream unpacks to more than is looked at.");
            }
        }

        return all.ToArray();
    }

    private IEnumerable<PdfReference> PagesBelow(PdfValue? node, int depth)
    {
        if (depth > 50 || node is not PdfReference id || Dictionary(id) is not { } entries)
        {
            return [];
        }

        return string.Equals(Name(entries["Type"]), "Page", StringComparison.Ordinal) ? [id] : Array(entries["Kids"]).SelectMany(kid => PagesBelow(kid, depth + 1));
    }
}
