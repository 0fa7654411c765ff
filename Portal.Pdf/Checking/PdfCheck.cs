using System.Reflection;
using Portal.Pdf.Checking;

namespace Portal.Pdf;

/// <summary>
/// Checks a document against those rules of PDF/UA-1 (ISO 14289-1) and PDF/A-3A (ISO 19005-3) that this library's own writer could
/// break. It is no validator: a document from elsewhere may break rules that are not among these, and no finding means no more than
/// that these rules hold. It never throws for what a file contains.
/// </summary>
public static class PdfCheck
{
    /// <summary>All rules, in the order in which they are checked.</summary>
    public static IReadOnlyList<PdfRule> Rules { get; } =
        [.. new[] { typeof(FileRules), typeof(MetadataRules), typeof(ColourRules), typeof(FontRules), typeof(StructureRules), typeof(ElementRules), typeof(AnnotationRules), typeof(AttachmentRules) }
            .SelectMany(room => room.GetFields(BindingFlags.Static | BindingFlags.Public)).Where(field => field.FieldType == typeof(PdfRule)).Select(field => (PdfRule)field.GetValue(null)!)];

    /// <summary>What a document breaks; nothing when these rules hold.</summary>
    public static IReadOnlyList<PdfFinding> Check(byte[] pdf)
    {
        var findings = new List<PdfFinding>();
        try
        {
            var file = new CheckedFile(pdf);
            Func<CheckedFile, IEnumerable<PdfFinding>>[] rooms =
            [
                FileRules.Check, MetadataRules.Check, ColourRules.Check, FontRules.Check, StructureRules.Check, ElementRules.Check, AnnotationRules.Check, AttachmentRules.Check,
            ];
            foreach (var room in rooms)
            {
                findings.AddRange(room(file));
            }
        }
        catch (Exception e) when (e is InvalidDataException or OverflowException or FormatException or IndexOutOfRangeException or ArgumentException)
        {
            findings.Add(new PdfFinding(FileRules.Readable, e.Message.TrimEnd('.')));
        }

        return findings;
    }
}
