using System.Text;
using Portal.Pdf.Syntax;

namespace Portal.Pdf.Sealing;

/// <summary>A next revision of a file with a signature field, and the gap in it that the signature goes into.</summary>
internal sealed class SignedRevision
{
    /// <summary>Room for the signature: certificates, and a timestamp with those of its server.</summary>
    private const int Room = 16 * 1024;

    private readonly byte[] file;
    private readonly int gap, after;

    private SignedRevision(byte[] bytes, int from, int to) => (file, gap, after) = (bytes, from, to);

    public static SignedRevision Prepare(byte[] pdf, string name, string label, string entries)
    {
        var reader = new PdfReader(pdf);
        var update = new PdfUpdate(pdf, reader);
        var (field, value) = (update.Reserve(), update.Reserve());
        var page = reader.FirstPage();
        var fields = reader.Array(reader.Dictionary(reader.Catalog["AcroForm"])?["Fields"]);
        var sheet = reader.Dictionary(page) ?? throw new InvalidDataException("The first page is not in the file.");

        update.Write(reader.CatalogId, WithField(reader, fields, field).Written);
        update.Write(page, sheet.With("Annots", new PdfArray(reader.Array(sheet["Annots"])).With(field)).With("Tabs", new PdfName("S")).Written);
        update.Write(field, FormattableString.Invariant(
            $"<</Type/Annot/Subtype/Widget/FT/Sig/T({NewName(reader, fields, name)})/TU{PdfText.Of(label)}/Rect[0 0 0 0]/F 132/P {page.Written}/V {value.Written}>>"));

        // The gap and the range are of fixed width, so that filling them moves nothing.
        var room = $"<{new string('0', 2 * Room)}>";
        var range = $"[0 {new string(' ', 36)}]";
        var before = $"<<{entries}/ByteRange";
        var start = update.Write(value, $"{before}{range}/Contents{room}>>");
        var rangeAt = start + before.Length;
        var gapAt = rangeAt + range.Length + "/Contents".Length;
        var bytes = update.Finish();
        var behind = gapAt + room.Length;
        Put(bytes, rangeAt, FormattableString.Invariant($"[0 {gapAt} {behind} {bytes.Length - behind}").PadRight(range.Length - 1) + "]");
        return new SignedRevision(bytes, gapAt, behind);
    }

    /// <summary>All of the file but the gap.</summary>
    public byte[] Covered() => [.. file.AsSpan(0, gap), .. file.AsSpan(after)];

    public byte[] Fill(byte[] signature)
    {
        Put(file, gap + 1, signature.Length <= Room ? Convert.ToHexString(signature) : throw new InvalidOperationException("The signature is larger than its room."));
        return file;
    }

    private static PdfDictionary WithField(PdfReader reader, IReadOnlyList<PdfValue> fields, PdfReference field)
    {
        var form = reader.Dictionary(reader.Catalog["AcroForm"]) ?? new PdfDictionary(new Dictionary<string, PdfValue>(StringComparer.Ordinal));

        // SigFlags 3: there are signatures, and only appending keeps them.
        return reader.Catalog.With("AcroForm", form.With("SigFlags", new PdfWord("3")).With("Fields", new PdfArray(fields).With(field)));
    }

    private static string NewName(PdfReader reader, IReadOnlyList<PdfValue> fields, string name)
    {
        var taken = fields.Select(field => reader.Dictionary(field)?["T"]).OfType<PdfString>().Select(title => PdfText.Read(title.Bytes)).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(fields.Count + 1, int.MaxValue - fields.Count - 1).Select(n => FormattableString.Invariant($"{name}{n}")).First(t => !taken.Contains(t));
    }

    private static void Put(byte[] file, int at, string text) => Encoding.Latin1.GetBytes(text, file.AsSpan(at));
}
