using System.Buffers;
using System.Buffers.Text;

namespace Portal.Pdf.Layout;

/// <summary>The contents of one page. Measures from the top left corner, in points.</summary>
internal sealed class Canvas
{
    private readonly ArrayBufferWriter<byte> content = new(8192);
    private Colour? fill;

    public ReadOnlySpan<byte> Content => content.WrittenSpan;

    /// <summary>Empties the canvas for the next page; the memory stays.</summary>
    public void Clear()
    {
        content.ResetWrittenCount();
        fill = null;
    }

    public void Fill(double left, double top, double width, double height, Colour colour)
    {
        Paint(colour);
        Put(left);
        Put(Style.PageHeight - top - height);
        Put(width);
        Put(height);
        Put("re f\n"u8);
    }

    /// <summary>Draws a line of text; its capitals stand in the middle of the leading.</summary>
    public void Text(in TextLine line, double left, double top)
    {
        if (line.End == line.Start)
        {
            return;
        }

        Paint(line.Style.Colour);
        Put("BT 1 0 0 1 "u8);
        Put(left);
        Put(Style.PageHeight - top - (line.Style.Leading / 2) - (line.Style.Size * 0.357));
        Put("Tm\n"u8);
        for (var i = line.Start; i < line.End;)
        {
            i = Stretch(line, i);
        }

        Put("ET\n"u8);
    }

    private int Stretch(in TextLine line, int from)
    {
        var face = line.Glyphs[from].Face;
        Put("/F"u8);
        Put(face + 1);
        Put(line.Style.Size);
        Put("Tf <"u8);
        var i = from;
        for (; i < line.End && line.Glyphs[i].Face == face; i++)
        {
            if (line.Glyphs[i].Break != Break.Line)
            {
                var target = content.GetSpan(4);
                Utf8Formatter.TryFormat(line.Glyphs[i].Id, target, out var written, new StandardFormat('X', 4));
                content.Advance(written);
            }
        }

        Put("> Tj\n"u8);
        return i;
    }

    private void Paint(Colour colour)
    {
        if (fill == colour)
        {
            return;
        }

        fill = colour;
        Put(colour.Red / 255.0, 3);
        Put(colour.Green / 255.0, 3);
        Put(colour.Blue / 255.0, 3);
        Put("rg\n"u8);
    }

    private void Put(ReadOnlySpan<byte> text) => content.Write(text);

    private void Put(double value, byte decimals = 2)
    {
        var target = content.GetSpan(40);
        Utf8Formatter.TryFormat(Math.Round(value, decimals), target, out var written, new StandardFormat('F', decimals));
        while (target[written - 1] == '0')
        {
            written--;
        }

        written -= target[written - 1] == '.' ? 1 : 0;
        target[written] = (byte)' ';
        content.Advance(written + 1);
    }
}
