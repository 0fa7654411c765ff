using System.Globalization;
using Portal.Pdf.Syntax;

namespace Portal.Pdf.Checking;

/// <summary>Links, fields and what could act (ISO 19005-3, 6.3 to 6.5; ISO 14289-1, 7.18).</summary>
internal static class AnnotationRules
{
    public static readonly PdfRule Kinds = new("annotations.kinds", "ISO 19005-3, 6.3.1", "An annotation is a link or a field: this writer makes no others;");
    public static readonly PdfRule Flags = new("annotations.flags", "ISO 19005-3, 6.3.2", "An annotation is printed and not hidden;");
    public static readonly PdfRule Appearance = new("annotations.appearance", "ISO 19005-3, 6.3.3", "A field that can be seen brings its appearance;");
    public static readonly PdfRule Links = new("annotations.links", "ISO 14289-1, 7.18.5", "A link belongs to a Link element, which knows it;");
    public static readonly PdfRule Described = new("annotations.described", "ISO 14289-1, 7.18.5", "A link says in words where it leads;");
    public static readonly PdfRule Fields = new("annotations.fields", "ISO 14289-1, 7.18.4", "A field that can be seen belongs to a Form element, which knows it;");
    public static readonly PdfRule Forms = new("annotations.forms", "ISO 19005-3, 6.4.1", "No reader has to make the appearance of a form;");
    public static readonly PdfRule Actions = new("annotations.actions", "ISO 19005-3, 6.5.1", "The only action is to follow an address;");
    public static readonly PdfRule Triggers = new("annotations.triggers", "ISO 19005-3, 6.5.2", "Nothing acts by itself;");

    private const int Invisible = 1, Hidden = 2, Print = 4, NoView = 32, ToggleNoView = 256;

    public static IEnumerable<PdfFinding> Check(CheckedFile file)
    {
        if (file.IsTrue(file.Dictionary(file.Catalog["AcroForm"])?["NeedAppearances"]))
        {
            yield return new PdfFinding(Forms, "the form");
        }

        if (file.Catalog["AA"] is not null || file.Catalog["OpenAction"] is not null || file.Dictionary(file.Catalog["Names"])?["JavaScript"] is not null)
        {
            yield return new PdfFinding(Triggers, "the catalogue");
        }

        foreach (var page in file.Pages)
        {
            if (page.Entries["AA"] is not null)
            {
                yield return new PdfFinding(Triggers, page.Place);
            }

            foreach (var finding in file.Array(page.Entries["Annots"]).OfType<PdfReference>().SelectMany(id => Annotation(file, id)))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<PdfFinding> Annotation(CheckedFile file, PdfReference id)
    {
        var place = FormattableString.Invariant($"annotation object {id.Number}");
        var entries = file.Dictionary(id) ?? throw new InvalidDataException("A page has an annotation that is not there.");
        var flags = file.Number(entries["F"]) ?? 0;
        if ((flags & Print) == 0 || (flags & (Invisible | Hidden | NoView | ToggleNoView)) != 0)
        {
            yield return new PdfFinding(Flags, place);
        }

        if (entries["AA"] is not null)
        {
            yield return new PdfFinding(Triggers, place);
        }

        if (entries["A"] is { } action && file.Name(file.Dictionary(action)?["S"]) is not "URI")
        {
            yield return new PdfFinding(Actions, place);
        }

        var owner = file.Structure.Owner(entries);
        switch (file.Name(entries["Subtype"]))
        {
            case "Link":
                if (owner is null || !owner.Is("Link") || !owner.Annotations.Contains(id))
                {
                    yield return new PdfFinding(Links, place);
                }

                if (string.IsNullOrWhiteSpace(file.Text(entries["Contents"])))
                {
                    yield return new PdfFinding(Described, place);
                }

                break;
            case "Widget":
                if (IsSeen(file, entries) && (owner is null || !owner.Is("Form") || !owner.Annotations.Contains(id)))
                {
                    yield return new PdfFinding(Fields, place);
                }

                if (IsSeen(file, entries) && file.Dictionary(entries["AP"])?["N"] is null)
                {
                    yield return new PdfFinding(Appearance, place);
                }

                break;
            default:
                yield return new PdfFinding(Kinds, place);
                break;
        }
    }

    /// <summary>A field whose box has no inside is seen by nobody: so seals stand in a document.</summary>
    private static bool IsSeen(CheckedFile file, PdfDictionary entries)
    {
        var box = file.Array(entries["Rect"]).Select(side => (file.Resolve(side) as PdfWord)?.Word).Select(word => double.TryParse(word, CultureInfo.InvariantCulture, out var number) ? number : double.NaN).ToList();
        return box is not [var left, var bottom, var right, var top] || left != right || bottom != top;
    }
}
