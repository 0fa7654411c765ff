using Portal.Pdf.Structure;

namespace Portal.Pdf.Layout;

/// <summary>Something that stands on one page as a whole: a line, a row, a box.</summary>
internal abstract class Piece
{
    public abstract double Height { get; }

    /// <summary>Room above it, unless it stands at the top of a page. The larger of this and the former piece's room below counts.</summary>
    public double Above { get; init; }

    public double Below { get; init; }

    /// <summary>Stands on the same page as the piece after it.</summary>
    public bool KeepWithNext { get; set; }

    /// <summary>Repeated above this piece when it begins a page: the header of its table.</summary>
    public Piece? Header { get; init; }

    /// <summary>The heading it is, or holds.</summary>
    public Bookmark? Bookmark { get; set; }

    /// <summary>The element that is complete when this piece stands on its page.</summary>
    public Element? Ends { get; set; }

    public abstract void Draw(Canvas canvas, double left, double top);

    /// <summary>The pieces this one falls apart into when it is taller than a page.</summary>
    public virtual IEnumerable<Piece> Split(double height) => [this];
}

/// <summary>A line of text, with the mark of a list item before it.</summary>
internal sealed class LinePiece(TextLine line, Element? tag, double indent = 0) : Piece
{
    public (TextLine Line, Element Tag)? Mark { get; init; }

    public override double Height => line.Style.Leading;

    public override void Draw(Canvas canvas, double left, double top)
    {
        if (Mark is { } mark)
        {
            canvas.Text(mark.Line, mark.Tag, left + indent - 7 - mark.Line.Width, top);
        }

        canvas.Text(line, tag, left + indent, top);
    }

    /// <summary>Lines as pieces; the first two and the last two stay together. The last one ends their element.</summary>
    public static List<LinePiece> All(List<TextLine> lines, Element? tag, double above, double indent = 0, (TextLine Line, Element Tag)? mark = null)
    {
        var pieces = lines.ConvertAll(line => new LinePiece(line, tag, indent));
        pieces[0] = new LinePiece(lines[0], tag, indent) { Above = above, Mark = mark };
        if (pieces.Count > 1)
        {
            pieces[0].KeepWithNext = pieces[^2].KeepWithNext = true;
        }

        pieces[^1].Ends = tag;
        return pieces;
    }
}
