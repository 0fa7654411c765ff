using System.Globalization;
using System.Text;
using Portal.Pdf.Syntax;

namespace Portal.Pdf;

/// <summary>Seals a document with the key of a practice: an invisible signature in a next revision of the file.</summary>
public static class PdfSeal
{
    /// <summary>Room for the signature: certificates, and a timestamp that may come later.</summary>
    private const int Reserve = 16 * 1024;

    /// <summary>The sealed document. The bytes that were there stay as they are; an earlier seal stays valid for its own revision.</summary>
    /// <exception cref="InvalidDataException">The file cannot be read, or was not written by this library.</exception>
    public static byte[] Seal(byte[] pdf, SealKey key, SealInfo info)
    {
        var reader = new PdfReader(pdf);
        var update = new PdfUpdate(pdf, reader);
        var (field, value) = (update.Reserve(), update.Reserve());
        var page = reader.FirstPage();
        var fields = reader.Array(reader.Dictionary(reader.Catalog["AcroForm"])?["Fields"]);

        update.Write(reader.CatalogId, WithField(reader, fields, field).Written);
        update.Write(page, reader.Dictionary(page)!.With("Annots", new PdfArray(reader.Array(reader.Dictionary(page)!["Annots"])).With(field)).Written);
        update.Write(field, FormattableString.Invariant($"<</Type/Annot/Subtype/Widget/FT/Sig/T(Seal{fields.Count + 1})/Rect[0 0 0 0]/F 132/P {page.Written}/V {value.Written}>>"));

        // The gap and the range are of fixed width, so that filling them moves nothing.
        var gap = $"<{new string('0', 2 * Reserve)}>";
        var range = $"[0 {new string(' ', 36)}]";
        var before = $"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/Name{PdfText.Of(info.Name)}/Reason{PdfText.Of(info.Reason)}"
            + (info.Location is null ? "" : $"/Location{PdfText.Of(info.Location)}") + $"/M{PdfText.Date(info.Time)}/ByteRange";
        var start = update.Write(value, $"{before}{range}/Contents{gap}>>");
        var rangeAt = start + before.Length;
        var gapAt = rangeAt + range.Length + "/Contents".Length;
        var file = update.Finish();
        var after = gapAt + gap.Length;
        Put(file, rangeAt, FormattableString.Invariant($"[0 {gapAt} {after} {file.Length - after}").PadRight(range.Length - 1) + "]");
        var cms = key.Sign([.. file.AsSpan(0, gapAt), .. file.AsSpan(after)]);
        Put(file, gapAt + 1, cms.Length <= Reserve ? Convert.ToHexString(cms) : throw new InvalidOperationException("The signature is larger than its room."));
        return file;
    }

    private static PdfDictionary WithField(PdfReader reader, IReadOnlyList<PdfValue> fields, PdfReference field)
    {
        var form = reader.Dictionary(reader.Catalog["AcroForm"]) ?? new PdfDictionary(new Dictionary<string, PdfValue>(StringComparer.Ordinal));

        // SigFlags 3: there are signatures, and only appending keeps them.
        return reader.Catalog.With("AcroForm", form.With("SigFlags", new PdfWord("3")).With("Fields", new PdfArray(fields).With(field)));
    }

    private static void Put(byte[] file, int at, string text) => Encoding.Latin1.GetBytes(text, file.AsSpan(at));
}
