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

    public abstract void Draw(Canvas canvas, double left, double top);

    /// <summary>The pieces this one falls apart into when it is taller than a page.</summary>
    public virtual IEnumerable<Piece> Split(double height) => [this];
}

/// <summary>A line of text, with the mark of a list item before it.</summary>
internal sealed class LinePiece(TextLine line, double indent = 0) : Piece
{
    public TextLine? Mark { get; init; }

    public override double Height => line.Style.Leading;

    public override void Draw(Canvas canvas, double left, double top)
    {
        if (Mark is { } mark)
        {
            canvas.Text(mark, left + indent - 7 - mark.Width, top);
        }

        canvas.Text(line, left + indent, top);
    }

    /// <summary>Lines as pieces; the first two and the last two stay together.</summary>
    public static List<LinePiece> All(List<TextLine> lines, double above, double indent = 0, TextLine? mark = null)
    {
        var pieces = lines.ConvertAll(line => new LinePiece(line, indent));
        pieces[0] = new LinePiece(lines[0], indent) { Above = above, Mark = mark };
        if (pieces.Count > 1)
        {
            pieces[0].KeepWithNext = pieces[^2].KeepWithNext = true;
        }

        return pieces;
    }
}

/// <summary>Lines side by side.</summary>
internal sealed record Cell(List<TextLine> Lines, double Left, double Width, bool AtRight = false);

/// <summary>A row of cells, with a rule below it.</summary>
internal sealed class RowPiece(Cell[] cells, double padding) : Piece
{
    public Colour? Background { get; init; }

    public Colour? Rule { get; init; }

    public double Width { get; init; } = Style.Measure;

    public override double Height => (2 * padding) + cells.Max(cell => cell.Lines.Sum(line => line.Style.Leading));

    public override void Draw(Canvas canvas, double left, double top)
    {
        if (Background is { } background)
        {
            canvas.Fill(left, top, Width, Height, background);
        }

        foreach (var cell in cells)
        {
            var y = top + padding;
            foreach (var line in cell.Lines)
            {
                canvas.Text(line, left + cell.Left + (cell.AtRight ? cell.Width - line.Width : 0), y);
                y += line.Style.Leading;
            }
        }

        if (Rule is { } rule)
        {
            canvas.Fill(left, top + Height - 0.5, Width, 0.5, rule);
        }
    }

    public override IEnumerable<Piece> Split(double height)
    {
        var count = Math.Max(1, (int)((height - (2 * padding)) / cells.Max(cell => cell.Lines.Max(line => line.Style.Leading))));
        for (var from = 0; from < cells.Max(cell => cell.Lines.Count); from += count)
        {
            var slice = Array.ConvertAll(cells, cell => cell with { Lines = [.. cell.Lines.Skip(from).Take(count)] });
            yield return new RowPiece(slice, padding) { Above = from == 0 ? Above : 0, Below = Below, Background = Background, Rule = Rule, Width = Width, Header = Header };
        }
    }
}

/// <summary>Pieces in a tinted box with a bar at its left.</summary>
internal sealed class BoxPiece(IReadOnlyList<Piece> pieces, Colour bar) : Piece
{
    public const double Inset = 16;
    private const double Padding = 11;

    public override double Height => (2 * Padding) + pieces.Sum(piece => piece.Height) + pieces.Skip(1).Sum(piece => piece.Above);

    public override void Draw(Canvas canvas, double left, double top)
    {
        canvas.Fill(left, top, Style.Measure, Height, Style.Tint);
        canvas.Fill(left, top, 2.5, Height, bar);
        var y = top + Padding;
        foreach (var piece in pieces)
        {
            y += ReferenceEquals(piece, pieces[0]) ? 0 : piece.Above;
            piece.Draw(canvas, left + Inset, y);
            y += piece.Height;
        }
    }

    public override IEnumerable<Piece> Split(double height)
    {
        var (part, tall) = (new List<Piece>(), 2 * Padding);
        foreach (var piece in pieces.SelectMany(piece => piece.Height + (2 * Padding) > height ? piece.Split(height - (2 * Padding)) : [piece]))
        {
            if (part.Count > 0 && tall + piece.Above + piece.Height > height)
            {
                yield return new BoxPiece(part, bar) { Above = Above };
                (part, tall) = ([], 2 * Padding);
            }

            tall += (part.Count > 0 ? piece.Above : 0) + piece.Height;
            part.Add(piece);
        }

        yield return new BoxPiece(part, bar) { Above = Above, Below = Below };
    }
}
