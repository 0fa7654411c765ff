using System.Globalization;
using Portal.Pdf.Pictures;
using Portal.Pdf.Structure;
using Portal.Pdf.Syntax;

namespace Portal.Pdf.Layout;

/// <summary>How large pictures, QR codes and drawings stand on a page.</summary>
internal sealed class PictureLayout(StructureTree tree, PictureShelf pictures)
{
    private const double PointsPerPixel = 0.75, Highest = 560, SignatureWidth = 200, SignatureHeight = 60, Pen = 1.3;

    /// <summary>How the unit square is turned and mirrored for each orientation of Exif (2.32, tag 0x0112) but the first.</summary>
    private static readonly double[][] Turns =
        [[-1, 0, 0, 1, 1, 0], [-1, 0, 0, -1, 1, 1], [1, 0, 0, -1, 0, 1], [0, -1, -1, 0, 1, 1], [0, -1, 1, 0, 0, 1], [0, 1, 1, 0, 0, 0], [0, 1, -1, 0, 1, 0]];

    public PicturePiece Lay(Picture picture, Element parent, double widest, double highest = Highest)
    {
        var (number, stored) = pictures.Add(picture.File);
        var (pixelsAcross, pixelsDown) = stored.IsOnItsSide ? (stored.Height, stored.Width) : (stored.Width, stored.Height);
        var width = Math.Min(picture.Width ?? (pixelsAcross * PointsPerPixel), widest);
        var height = width * pixelsDown / pixelsAcross;
        if (height > highest)
        {
            (width, height) = (width * highest / height, highest);
        }

        var name = "/Im" + number.ToString(CultureInfo.InvariantCulture) + " Do";
        return Piece(width, height, picture.Alternative, parent, (canvas, tag, left, top) =>
            canvas.Scaled(tag, left, top + height, width, height, () =>
            {
                if (stored.Orientation > 1)
                {
                    canvas.Operate("cm"u8, Turns[stored.Orientation - 2]);
                }

                canvas.Operate(System.Text.Encoding.ASCII.GetBytes(name));
            }));
    }

    public PicturePiece Lay(QrCode code) =>
        Piece(code.Size, code.Size, code.Alternative, tree.Document, (canvas, tag, left, top) => Draw(code, canvas, tag, left, top));

    /// <summary>Draws a code at a place; nobody's is decoration.</summary>
    public static void Draw(QrCode code, Canvas canvas, Element? tag, double left, double top)
    {
        const int Quiet = 4;
        var modules = QrModules.Of(code.Text);
        var side = modules.GetLength(0);
        var unit = code.Size / (side + (2 * Quiet));
        canvas.Mark(tag);
        canvas.Paint(new Colour(0, 0, 0));
        canvas.Scaled(tag, left + (Quiet * unit), top + (Quiet * unit), unit, -unit, () => Draw(canvas, modules, side));
    }

    public PicturePiece Lay(Drawing drawing, Element parent)
    {
        var points = drawing.Strokes.SelectMany(stroke => stroke).ToList();
        if (points.Count == 0)
        {
            throw new ArgumentException("There is nothing in the drawing.", nameof(drawing));
        }

        var (x, y) = (points.Min(point => point.X), points.Min(point => point.Y));
        var (across, down) = (Math.Max(points.Max(point => point.X) - x, 1), Math.Max(points.Max(point => point.Y) - y, 1));
        var scale = Math.Min((SignatureWidth - Pen) / across, (SignatureHeight - Pen) / down);
        return Piece((across * scale) + Pen, (down * scale) + Pen, drawing.Alternative, parent, (canvas, tag, left, top) =>
            canvas.Scaled(tag, left + (Pen / 2), top + (Pen / 2), 1, -1, () => Draw(canvas, drawing.Strokes, p => new DrawnPoint((p.X - x) * scale, (p.Y - y) * scale))));
    }

    private PicturePiece Piece(double width, double height, string alternative, Element parent, Action<Canvas, Element?, double, double> draw)
    {
        var tag = string.IsNullOrWhiteSpace(alternative) ? null : tree.Add(parent, "Figure", $"/Alt{PdfText.Of(alternative)}");
        return new PicturePiece(width, height, tag, draw) { Above = 7, Below = 7, Ends = tag };
    }

    /// <summary>Dark modules beside each other are one rectangle: no seams, and a smaller file.</summary>
    private static void Draw(Canvas canvas, bool[,] modules, int side)
    {
        for (var row = 0; row < side; row++)
        {
            for (var column = 0; column < side; column++)
            {
                var from = column;
                while (column < side && modules[row, column])
                {
                    column++;
                }

                if (column > from)
                {
                    canvas.Operate("re"u8, from, row, column - from, 1);
                }
            }
        }

        canvas.Operate("f"u8);
    }

    /// <summary>Round ends and corners, as a pen makes them; a tap of the pen is a dot.</summary>
    private static void Draw(Canvas canvas, IReadOnlyList<IReadOnlyList<DrawnPoint>> strokes, Func<DrawnPoint, DrawnPoint> place)
    {
        canvas.Operate("RG"u8, Style.Ink.Red / 255.0, Style.Ink.Green / 255.0, Style.Ink.Blue / 255.0);
        canvas.Operate("w 1 J 1 j"u8, Pen);
        foreach (var stroke in strokes.Where(stroke => stroke.Count > 0))
        {
            var points = stroke.Select(place).ToList();
            canvas.Operate("m"u8, points[0].X, points[0].Y);
            foreach (var point in points.Count == 1 ? points : points.Skip(1))
            {
                canvas.Operate("l"u8, point.X, point.Y);
            }

            canvas.Operate("S"u8);
        }
    }
}
