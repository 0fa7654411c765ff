using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Portal.Pdf.Syntax;

namespace Portal.Pdf.Structure;

/// <summary>
/// One element of the structure tree (ISO 32000-1, 14.7.2): what a stretch of the pages is, for who hears the document. It is written
/// as soon as all of it stands on pages; what is left of it then is its number.
/// </summary>
internal sealed class Element(int id, string type, Element? parent, string entries)
{
    private string described = entries;
    private readonly List<Kid> kids = [];
    private readonly List<Element> waiting = [];

    private enum KidKind : byte
    {
        Content,
        Element,
        Annotation,
    }

    public int Id => id;

    /// <summary>A standard structure type (ISO 32000-1, 14.8.4): no role map is needed.</summary>
    public string Type => type;

    public Element? Parent => parent;

    public bool IsAttached { get; private set; }

    /// <summary>What is only known when it is drawn: the box of a figure.</summary>
    public void Describe(string more) => described += more;

    public void Attach()
    {
        IsAttached = true;
        parent?.kids.Add(new Kid(KidKind.Element, id, 0));
        parent?.waiting.Add(this);
    }

    public void AddContent(int mark, int page) => kids.Add(new Kid(KidKind.Content, mark, page));

    public void AddAnnotation(int annotation, int page) => kids.Add(new Kid(KidKind.Annotation, annotation, page));

    public void Write(PdfFile file, int root)
    {
        WriteSelf(file, root);
        parent?.waiting.Remove(this);
    }

    private void WriteSelf(PdfFile file, int root)
    {
        foreach (var child in waiting)
        {
            child.WriteSelf(file, root);
        }

        waiting.Clear();
        var page = kids.Find(kid => kid.Kind == KidKind.Content).Page;
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<</S/{type}/P {parent?.Id ?? root} 0 R");
        if (page != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"/Pg {page} 0 R");
        }

        text.Append(described);
        if (kids.Count > 0)
        {
            text.Append("/K[");
            foreach (var kid in kids)
            {
                Write(text, kid, page);
            }

            text.Append(']');
        }

        file.Write(id, text.Append(">>").ToString());
        kids.Clear();
    }

    private static void Write(StringBuilder text, Kid kid, int page) => _ = kid.Kind switch
    {
        KidKind.Element => text.Append(CultureInfo.InvariantCulture, $"{kid.Number} 0 R "),
        KidKind.Annotation => text.Append(CultureInfo.InvariantCulture, $"<</Type/OBJR/Pg {kid.Page} 0 R/Obj {kid.Number} 0 R>>"),
        _ when kid.Page == page => text.Append(CultureInfo.InvariantCulture, $"{kid.Number} "),
        _ => text.Append(CultureInfo.InvariantCulture, $"<</Type/MCR/Pg {kid.Page} 0 R/MCID {kid.Number}>>"),
    };

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Kid(KidKind Kind, int Number, int Page);
}
