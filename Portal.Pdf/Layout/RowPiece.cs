using Portal.Pdf.Structure;

namespace Portal.Pdf.Layout;

/// <summary>Lines side by side with others.</summary>
internal sealed record Cell(List<TextLine> Lines, Element Tag, double Left, double Width, bool AtRight = false);

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
                canvas.Text(line, cell.Tag, left + cell.Left + (cell.AtRight ? cell.Width - line.Width : 0), y);
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
