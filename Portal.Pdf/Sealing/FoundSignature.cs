using Portal.Pdf.Syntax;

namespace Portal.Pdf.Sealing;

/// <summary>A signature field with its value.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Value">The signature dictionary; null when the field says that it has one but has none that can be read.</param>
internal sealed record FoundSignature(string Name, PdfDictionary? Value)
{
    private const int Most = 500;

    public PdfString? Contents => Value?["Contents"] as PdfString;

    /// <summary>Tells the same signature in two revisions.</summary>
    public string Key => FormattableString.Invariant($"{Name}@{Contents?.Start ?? -1}");

    public bool IsTimestamp => Value?["SubFilter"] is PdfName { Name: "ETSI.RFC3161" };

    /// <summary>The signatures of a revision, in the order of the form.</summary>
    public static IReadOnlyList<FoundSignature> In(PdfReader reader)
    {
        var fields = reader.Array(reader.Dictionary(reader.Catalog["AcroForm"])?["Fields"]);
        return fields.Count > Most
            ? throw new InvalidDataException("The form has too many fields.")
            : [.. fields.Select(reader.Dictionary).OfType<PdfDictionary>().Where(field => reader.Resolve(field["FT"]) is PdfName { Name: "Sig" } && field["V"] is not null).Select(field => Of(reader, field))];
    }

    private static FoundSignature Of(PdfReader reader, PdfDictionary field) =>
        new(reader.Resolve(field["T"]) is PdfString title ? PdfText.Read(title.Bytes) : "", Readable(reader, field["V"]));

    private static PdfDictionary? Readable(PdfReader reader, PdfValue? value)
    {
        try
        {
            return reader.Dictionary(value);
        }
        catch (InvalidDataException)
        {
            // A signature that was broken is not the same as none.
            return null;
        }
    }
}
