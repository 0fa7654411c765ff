namespace Portal.Pdf.Layout;

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
                yield return new BoxPiece(part, bar) { Above = Above, Bookmark = part.Find(one => one.Bookmark is not null)?.Bookmark };
                (part, tall) = ([], 2 * Padding);
            }

            tall += (part.Count > 0 ? piece.Above : 0) + piece.Height;
            part.Add(piece);
        }

        yield return new BoxPiece(part, bar) { Above = Above, Below = Below, Bookmark = part.Find(one => one.Bookmark is not null)?.Bookmark };
    }
}
