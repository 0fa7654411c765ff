using System.Globalization;
using Portal.Pdf.Structure;

namespace Portal.Pdf.Layout;

/// <summary>A figure: a picture, a QR code, a drawing. Its element says in words what it shows, and where it stands.</summary>
internal sealed class PicturePiece(double width, double height, Element? tag, Action<Canvas, Element?, double, double> draw) : Piece
{
    public override double Height => height;

    public override void Draw(Canvas canvas, double left, double top)
    {
        tag?.Describe(string.Create(CultureInfo.InvariantCulture,
            $"/A<</O/Layout/Placement/Block/BBox[{left:0.##} {Style.PageHeight - top - height:0.##} {left + width:0.##} {Style.PageHeight - top:0.##}]>>"));
        draw(canvas, tag, left, top);
    }
}

/// <summary>Room to write with a pen: a label with lines or a frame below it. Decoration, but for the label.</summary>
internal sealed class PenPiece(IReadOnlyList<TextLine> label, Element tag, double room, int lines) : Piece
{
    public override double Height => label.Sum(line => line.Style.Leading) + room;

    public override void Draw(Canvas canvas, double left, double top)
    {
        foreach (var line in label)
        {
            canvas.Text(line, tag, left, top);
            top += line.Style.Leading;
        }

        if (lines == 0)
        {
            canvas.Frame(left, top + 3, Style.Measure, room - 3, Style.Muted);
        }

        for (var i = 1; i <= lines; i++)
        {
            canvas.Fill(left, top + (i * room / lines) - 1, Style.Measure, 0.7, Style.Muted);
        }
    }
}

/// <summary>A box to tick with a pen beside what ticking it says.</summary>
internal sealed class TickPiece(IReadOnlyList<TextLine> text, Element tag) : Piece
{
    public const double Indent = 24;
    private const double Side = 11;

    public override double Height => text.Sum(line => line.Style.Leading);

    public override void Draw(Canvas canvas, double left, double top)
    {
        canvas.Frame(left, top + ((text[0].Style.Leading - Side) / 2), Side, Side, Style.Ink);
        foreach (var line in text)
        {
            canvas.Text(line, tag, left + Indent, top);
            top += line.Style.Leading;
        }
    }
}
