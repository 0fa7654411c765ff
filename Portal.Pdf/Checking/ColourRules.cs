using Portal.Pdf.Syntax;

namespace Portal.Pdf.Checking;

/// <summary>What colours mean (ISO 19005-3, 6.2).</summary>
internal static class ColourRules
{
    public static readonly PdfRule Intent = new("colour.intent", "ISO 19005-3, 6.2.3", "The document has one output intent for PDF/A, with an RGB profile of ICC version 2 or 4;");
    public static readonly PdfRule Inks = new("colour.inks", "ISO 19005-3, 6.2.4.3", "No colour is given in inks, for which there is no profile;");
    public static readonly PdfRule Image = new("colour.image", "ISO 19005-3, 6.2.8", "An image is not smoothed and has no other versions;");

    public static IEnumerable<PdfFinding> Check(CheckedFile file)
    {
        var intents = file.Array(file.Catalog["OutputIntents"]).Select(file.Dictionary).Where(intent => file.Name(intent?["S"]) is "GTS_PDFA1").ToList();
        if (intents is not [{ } intent] || !IsRgb(file, intent["DestOutputProfile"]))
        {
            yield return new PdfFinding(Intent, "the catalogue");
        }

        foreach (var page in file.Pages.Where(page => page.UsesInks))
        {
            yield return new PdfFinding(Inks, page.Place);
        }

        foreach (var (id, value) in file.Objects)
        {
            if (value is PdfDictionary { } entries && file.Name(entries["Subtype"]) is "Image")
            {
                var place = FormattableString.Invariant($"image object {id.Number}");
                if (file.Name(entries["ColorSpace"]) is "DeviceCMYK")
                {
                    yield return new PdfFinding(Inks, place);
                }

                if (file.IsTrue(entries["Interpolate"]) || entries["Alternates"] is not null || entries["OPI"] is not null)
                {
                    yield return new PdfFinding(Image, place);
                }
            }
        }
    }

    private static bool IsRgb(CheckedFile file, PdfValue? profile) =>
        file.Number(file.Dictionary(profile)?["N"]) is 3 && file.Stream(profile) is { Length: > 128 } data && data[8] is 2 or 4 && data.AsSpan(16).StartsWith("RGB "u8) && data.AsSpan(36).StartsWith("acsp"u8);
}
