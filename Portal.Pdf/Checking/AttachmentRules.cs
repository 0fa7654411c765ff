using System.Security.Cryptography;
using Portal.Pdf.Syntax;

namespace Portal.Pdf.Checking;

/// <summary>Files inside the document (ISO 19005-3, 6.8; ISO 14289-1, 7.11).</summary>
internal static class AttachmentRules
{
    public static readonly PdfRule Related = new("attachments.related", "ISO 19005-3, 6.8", "A file inside says how it belongs to the document, and the catalogue names it;");
    public static readonly PdfRule Named = new("attachments.named", "ISO 19005-3, 6.8; ISO 14289-1, 7.11", "A file inside has its name in both forms, and says what it holds;");
    public static readonly PdfRule Typed = new("attachments.typed", "ISO 19005-3, 6.8", "A file inside says its type;");
    public static readonly PdfRule Whole = new("attachments.whole", "ISO 19005-3, 6.8; ISO 32000-1, 7.11.4", "A file inside has the date, the size and the checksum it says;");

    public static IEnumerable<PdfFinding> Check(CheckedFile file)
    {
        var names = file.Array(file.Dictionary(file.Dictionary(file.Catalog["Names"])?["EmbeddedFiles"])?["Names"]);
        var related = file.Array(file.Catalog["AF"]).OfType<PdfReference>().ToHashSet();
        foreach (var id in names.OfType<PdfReference>().Concat(related).Distinct())
        {
            var place = FormattableString.Invariant($"file object {id.Number}");
            var entries = file.Dictionary(id) ?? throw new InvalidDataException("A file inside is not there.");
            if (!related.Contains(id) || !names.Contains(id) || file.Name(entries["AFRelationship"]) is not ("Source" or "Data" or "Alternative" or "Supplement" or "Unspecified"))
            {
                yield return new PdfFinding(Related, place);
            }

            if (string.IsNullOrEmpty(file.Text(entries["F"])) || string.IsNullOrEmpty(file.Text(entries["UF"])) || file.Text(entries["Desc"]) is null)
            {
                yield return new PdfFinding(Named, place);
            }

            foreach (var finding in Data(file, file.Dictionary(entries["EF"])?["F"], place))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<PdfFinding> Data(CheckedFile file, PdfValue? id, string place)
    {
        var entries = file.Dictionary(id);
        if (file.Name(entries?["Subtype"]) is not { Length: > 2 })
        {
            yield return new PdfFinding(Typed, place);
        }

        var says = file.Dictionary(entries?["Params"]);
        if (file.Stream(id) is not { } data || file.Text(says?["ModDate"]) is not { } date || PdfText.ReadDate(date) is null || file.Number(says!["Size"]) != data.Length
            || file.Resolve(says["CheckSum"]) is not PdfString sum || !sum.Bytes.AsSpan().SequenceEqual(Sum(data)))
        {
            yield return new PdfFinding(Whole, place);
        }
    }

    /// <summary>The checksum that ISO 32000-1 prescribes.</summary>
#pragma warning disable CA5351
    private static byte[] Sum(byte[] data) => MD5.HashData(data);
#pragma warning restore CA5351
}
