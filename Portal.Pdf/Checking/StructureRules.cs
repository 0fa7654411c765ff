using Portal.Pdf.Syntax;

namespace Portal.Pdf.Checking;

/// <summary>That all of a document is in its structure, once, and can be found from both sides (ISO 14289-1, 7.1; ISO 19005-3, 6.7).</summary>
internal static class StructureRules
{
    public static readonly PdfRule Tagged = new("structure.tagged", "ISO 19005-3, 6.7.2.2; ISO 14289-1, 7.1", "The document says that it is tagged, and not that its tags are suspect;");
    public static readonly PdfRule Root = new("structure.root", "ISO 19005-3, 6.7.3", "There is a structure tree with one Document at its top;");
    public static readonly PdfRule Language = new("structure.language", "ISO 14289-1, 7.2", "The document says its language;");
    public static readonly PdfRule ShowsTitle = new("structure.title", "ISO 14289-1, 7.1", "A reader shows the title, not the name of the file;");
    public static readonly PdfRule Marked = new("structure.marked", "ISO 14289-1, 7.1", "All that is drawn belongs to an element or is an artifact;");
    public static readonly PdfRule Apart = new("structure.apart", "ISO 14289-1, 7.1", "Artifacts do not stand inside elements, nor elements inside artifacts;");
    public static readonly PdfRule Balanced = new("structure.balanced", "ISO 32000-1, 14.6.1", "Each mark that begins on a page ends on it;");
    public static readonly PdfRule Owned = new("structure.owned", "ISO 32000-1, 14.7.4.4", "Each mark belongs to exactly one element, and both know it;");
    public static readonly PdfRule Tree = new("structure.tree", "ISO 32000-1, 14.7.2", "Each element has one place and knows its parent;");
    public static readonly PdfRule Tabs = new("structure.tabs", "ISO 14289-1, 7.18.3", "A page with annotations is walked through in the order of its structure;");

    public static IEnumerable<PdfFinding> Check(CheckedFile file)
    {
        var mark = file.Dictionary(file.Catalog["MarkInfo"]);
        if (!file.IsTrue(mark?["Marked"]) || file.IsTrue(mark?["Suspects"]))
        {
            yield return new PdfFinding(Tagged, "the catalogue");
        }

        if (file.Structure.Elements.Count(element => element.Parent is null) != 1 || !file.Structure.Elements[0].Is("Document"))
        {
            yield return new PdfFinding(Root, "the catalogue");
        }

        if (string.IsNullOrWhiteSpace(file.Text(file.Catalog["Lang"])))
        {
            yield return new PdfFinding(Language, "the catalogue");
        }

        if (!file.IsTrue(file.Dictionary(file.Catalog["ViewerPreferences"])?["DisplayDocTitle"]))
        {
            yield return new PdfFinding(ShowsTitle, "the catalogue");
        }

        foreach (var finding in file.Pages.SelectMany(page => Page(file, page)).Concat(Elements(file)))
        {
            yield return finding;
        }
    }

    private static IEnumerable<PdfFinding> Page(CheckedFile file, CheckedPage page)
    {
        if (page.PaintsUnmarked)
        {
            yield return new PdfFinding(Marked, page.Place);
        }

        if (page.MixesMarks)
        {
            yield return new PdfFinding(Apart, page.Place);
        }

        if (page.LeavesMarksOpen)
        {
            yield return new PdfFinding(Balanced, page.Place);
        }

        if (file.Array(page.Entries["Annots"]).Count > 0 && file.Name(page.Entries["Tabs"]) is not "S")
        {
            yield return new PdfFinding(Tabs, page.Place);
        }

        var owners = file.Number(page.Entries["StructParents"]) is { } key && file.Structure.Parents.TryGetValue(key, out var found) ? file.Array(found) : [];
        var numbers = page.Marks.ConvertAll(mark => mark.Number);
        if (numbers.Distinct().Count() != numbers.Count || numbers.Exists(number => number < 0 || number >= owners.Count))
        {
            yield return new PdfFinding(Owned, page.Place);
        }
    }

    private static IEnumerable<PdfFinding> Elements(CheckedFile file)
    {
        if (file.Structure.IsTangled)
        {
            yield return new PdfFinding(Tree, "the structure tree");
        }

        // What the elements say they have, and what the pages say whose they are.
        var claimed = file.Structure.Elements.SelectMany(element => element.Marks.Select(mark => (mark.Page, mark.Mark, Owner: element.Id.Number))).ToHashSet();
        var marked = file.Pages.SelectMany(page => Owners(file, page)).ToHashSet();
        foreach (var (page, mark, owner) in claimed.Except(marked).Concat(marked.Except(claimed)).Take(10))
        {
            yield return new PdfFinding(Owned, FormattableString.Invariant($"mark {mark} of page object {page}, element object {owner}"));
        }

        foreach (var element in file.Structure.Elements)
        {
            var parent = element.Entries["P"];
            if (element.Parent is { } above ? parent is not PdfReference id || id != above.Id : !ReferenceEquals(file.Dictionary(parent), file.Structure.Root) && parent != file.Catalog["StructTreeRoot"])
            {
                yield return new PdfFinding(Tree, element.Place);
            }
        }
    }

    private static IEnumerable<(int Page, int Mark, int Owner)> Owners(CheckedFile file, CheckedPage page)
    {
        var owners = file.Number(page.Entries["StructParents"]) is { } key && file.Structure.Parents.TryGetValue(key, out var found) ? file.Array(found) : [];
        return page.Marks.Where(mark => mark.Number >= 0 && mark.Number < owners.Count).Select(mark => (page.Id.Number, mark.Number, (owners[mark.Number] as PdfReference)?.Number ?? 0));
    }
}
