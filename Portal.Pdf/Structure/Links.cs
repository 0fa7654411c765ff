using System.Globalization;
using Portal.Pdf.Layout;
using Portal.Pdf.Syntax;

namespace Portal.Pdf.Structure;

/// <summary>
/// The links of a document: each is an element that owns its words and, for each line they stand on, an annotation that says where it
/// leads (ISO 14289-1, 7.18.5; ISO 19005-3, 6.3.2).
/// </summary>
internal sealed class Links(PdfFile file, StructureTree tree)
{
    private readonly List<Use> uses = [];
    private readonly List<int> onPage = [];

    /// <summary>The number of a new link; glyphs carry it.</summary>
    public ushort Add(Uri target)
    {
        uses.Add(new Use(target));
        return checked((ushort)uses.Count);
    }

    /// <summary>The element of a link in this paragraph.</summary>
    public Element Tag(ushort number, Element parent) => uses[number - 1].Element ??= tree.Later(parent, "Link");

    /// <summary>The words of a link stand here.</summary>
    public void Place(ushort number, double left, double top, double width, double height)
    {
        var (use, id) = (uses[number - 1], file.Reserve());
        var (bottom, upper) = (Style.PageHeight - top - height, Style.PageHeight - top);
        var target = use.Target.AbsoluteUri;
        file.Write(id, string.Create(CultureInfo.InvariantCulture, $"<</Type/Annot/Subtype/Link/Rect[{left:0.##} {bottom:0.##} {left + width:0.##} {upper:0.##}]/Border[0 0 0]/F 4")
            + $"/Contents{PdfText.Of(target)}/A<</S/URI/URI{PdfText.Of(target)}>>/StructParent {tree.Own(use.Element!, id)}>>");
        onPage.Add(id);
    }

    /// <summary>The annotations of the page that ends.</summary>
    public IReadOnlyList<int> EndPage()
    {
        int[] all = [.. onPage];
        onPage.Clear();
        return all;
    }

    private sealed record Use(Uri Target)
    {
        public Element? Element { get; set; }
    }
}
