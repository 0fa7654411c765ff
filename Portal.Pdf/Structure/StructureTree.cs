using System.Globalization;
using System.Text;
using Portal.Pdf.Syntax;

namespace Portal.Pdf.Structure;

/// <summary>
/// The structure tree of a document (ISO 32000-1, 14.7; ISO 14289-1, 7.1): its elements in reading order, and the way back from each
/// mark on a page, and from each annotation, to its element.
/// </summary>
internal sealed class StructureTree
{
    private readonly PdfFile file;
    private readonly int root;
    private readonly List<int> marks = [];
    private readonly StringBuilder parents = new();
    private int page;
    private int keys;

    public StructureTree(PdfFile file)
    {
        (this.file, root) = (file, file.Reserve());
        Document = new Element(file.Reserve(), "Document", parent: null, "");
    }

    public Element Document { get; }

    /// <summary>A new element behind what its parent has already.</summary>
    public Element Add(Element parent, string type, string entries = "")
    {
        var element = Later(parent, type, entries);
        element.Attach();
        return element;
    }

    /// <summary>A new element that takes its place in its parent when its first content is drawn: a link among words.</summary>
    public Element Later(Element parent, string type, string entries = "") => new(file.Reserve(), type, parent, entries);

    public void BeginPage(int id) => page = id;

    /// <summary>The number of the next mark on this page, which belongs to this element.</summary>
    public int Mark(Element element)
    {
        if (!element.IsAttached && element.Parent is not null)
        {
            element.Attach();
        }

        marks.Add(element.Id);
        element.AddContent(marks.Count - 1, page);
        return marks.Count - 1;
    }

    /// <summary>Gives an annotation of this page to an element, and the key it is found by.</summary>
    public int Own(Element element, int annotation)
    {
        element.AddAnnotation(annotation, page);
        parents.Append(CultureInfo.InvariantCulture, $"{keys} {element.Id} 0 R ");
        return keys++;
    }

    /// <summary>Ends a page and gives the key its marks are found by.</summary>
    public int EndPage()
    {
        var id = file.Reserve();
        file.Write(id, $"[{string.Join(' ', marks.Select(element => string.Create(CultureInfo.InvariantCulture, $"{element} 0 R")))}]");
        marks.Clear();
        parents.Append(CultureInfo.InvariantCulture, $"{keys} {id} 0 R ");
        return keys++;
    }

    /// <summary>All of this element stands on pages.</summary>
    public void Close(Element element) => element.Write(file, root);

    /// <summary>Writes what is left, and gives the number of the root.</summary>
    public int Finish()
    {
        Close(Document);
        var tree = file.Reserve();
        file.Write(tree, $"<</Nums[{parents}]>>");
        file.Write(root, FormattableString.Invariant($"<</Type/StructTreeRoot/K {Document.Id} 0 R/ParentTree {tree} 0 R/ParentTreeNextKey {keys}>>"));
        return root;
    }
}
