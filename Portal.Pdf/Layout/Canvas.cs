using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Portal.Pdf.Structure;

namespace Portal.Pdf.Layout;

/// <summary>
/// The contents of one page. Measures from the top left corner, in points. Everything on it is either the content of an element or an
/// artifact (ISO 14289-1, 7.1); what follows on the same belongs to the same mark.
/// </summary>
internal sealed class Canvas(StructureTree tree, Links links, Colour accent)
{
    private readonly ArrayBufferWriter<byte> content = new(8192);
    private Colour? fill;
    private Element? marked;
    private bool decorating;

    public ReadOnlySpan<byte> Content => content.WrittenSpan;

    /// <summary>What is drawn now was said before: the header of a table on its next page.</summary>
    public bool Repeats { get; set; }

    /// <summary>Empties the canvas for the next page; the memory stays.</summary>
    public void Clear()
    {
        content.ResetWrittenCount();
        (fill, marked, decorating) = (null, null, false);
    }

    /// <summary>Ends the mark that is open.</summary>
    public void End()
    {
        if (marked is not null || decorating)
        {
            Put("EMC\n"u8);
        }

        (marked, decorating) = (null, false);
    }

    /// <summary>What follows is this element's; nobody's is decoration.</summary>
    public void Mark(Element? tag)
    {
        if (tag is null || Repeats)
        {
            Decorate(""u8);
        }
        else if (!ReferenceEquals(tag, marked))
        {
            End();
            Put("/"u8);
            Put(Encoding.ASCII.GetBytes(tag.Type));
            Put("<</MCID "u8);
            Put(tree.Mark(tag), 0);
            Put(">>BDC\n"u8);
            marked = tag;
        }
    }

    /// <summary>What follows stands on every page: "Header" or "Footer" (ISO 32000-1, 14.8.2.2).</summary>
    public void Paginate(ReadOnlySpan<byte> kind)
    {
        End();
        Decorate(kind);
    }

    /// <summary>A filled rectangle; decoration.</summary>
    public void Fill(double left, double top, double width, double height, Colour colour)
    {
        Mark(tag: null);
        Paint(colour);
        Put(left);
        Put(Style.PageHeight - top - height);
        Put(width);
        Put(height);
        Put("re f\n"u8);
    }

    /// <summary>The outline of a rectangle; decoration.</summary>
    public void Frame(double left, double top, double width, double height, Colour colour)
    {
        const double Pen = 0.7;
        Fill(left, top, width, Pen, colour);
        Fill(left, top + height - Pen, width, Pen, colour);
        Fill(left, top, Pen, height, colour);
        Fill(left + width - Pen, top, Pen, height, colour);
    }

    /// <summary>Draws a line of text; its capitals stand in the middle of the leading.</summary>
    public void Text(in TextLine line, Element? tag, double left, double top)
    {
        for (var i = line.Start; i < line.End;)
        {
            var (from, link, width) = (i, line.Glyphs[i].Link, 0);
            for (; i < line.End && line.Glyphs[i].Link == link; i++)
            {
                width += line.Glyphs[i].Width;
            }

            var wide = width * line.Style.Size / 1000;
            if (link == 0 || tag is null)
            {
                Mark(tag);
                Words(line, from, i, left, top, line.Style.Colour);
            }
            else
            {
                Mark(links.Tag(link, tag));
                Words(line, from, i, left, top, Style.Accent);
                links.Place(link, left, top, wide, line.Style.Leading);
            }

            left += wide;
        }
    }

    /// <summary>Drawing in coordinates of its own, from the top left corner down; "body" draws.</summary>
    public void Scaled(Element? tag, double left, double top, double across, double down, Action body)
    {
        Mark(tag);
        Put("q "u8);
        Put(across, 4);
        Put("0 0 "u8);
        Put(down, 4);
        Put(left);
        Put(Style.PageHeight - top);
        Put("cm\n"u8);
        body();
        Put("Q\n"u8);
    }

    /// <summary>Operators and their numbers, for a drawing.</summary>
    public void Operate(ReadOnlySpan<byte> operation, params ReadOnlySpan<double> numbers)
    {
        foreach (var number in numbers)
        {
            Put(number, 3);
        }

        Put(operation);
        Put("\n"u8);
    }

    public void Paint(Colour colour)
    {
        if (colour == Style.Accent)
        {
            colour = accent;
        }

        if (fill == colour)
        {
            return;
        }

        fill = colour;
        Operate("rg"u8, colour.Red / 255.0, colour.Green / 255.0, colour.Blue / 255.0);
    }

    private void Decorate(ReadOnlySpan<byte> kind)
    {
        if (decorating)
        {
            return;
        }

        End();
        Put("/Artifact"u8);
        if (kind.IsEmpty)
        {
            Put(" BMC\n"u8);
        }
        else
        {
            Put("<</Type/Pagination/Subtype/"u8);
            Put(kind);
            Put(">>BDC\n"u8);
        }

        decorating = true;
    }

    private void Words(in TextLine line, int from, int to, double left, double top, Colour colour)
    {
        Paint(colour);
        Put("BT 1 0 0 1 "u8);
        Put(left);
        Put(Style.PageHeight - top - (line.Style.Leading / 2) - (line.Style.Size * 0.357));
        Put("Tm\n"u8);
        for (var i = from; i < to;)
        {
            i = Stretch(line, i, to);
        }

        Put("ET\n"u8);
    }

    private int Stretch(in TextLine line, int from, int to)
    {
        var face = line.Glyphs[from].Face;
        Put("/F"u8);
        Put(face + 1, 0);
        Put(line.Style.Size);
        Put("Tf <"u8);
        var i = from;
        for (; i < to && line.Glyphs[i].Face == face; i++)
        {
            var target = content.GetSpan(4);
            Utf8Formatter.TryFormat(line.Glyphs[i].Id, target, out var written, new StandardFormat('X', 4));
            content.Advance(written);
        }

        Put("> Tj\n"u8);
        return i;
    }

    private void Put(ReadOnlySpan<byte> text) => content.Write(text);

    private void Put(double value, byte decimals = 2)
    {
        var target = content.GetSpan(40);
        Utf8Formatter.TryFormat(Math.Round(value, decimals), target, out var written, new StandardFormat('F', decimals));
        while (decimals > 0 && target[written - 1] == '0')
        {
            written--;
        }

        written -= target[written - 1] == '.' ? 1 : 0;
        target[written] = (byte)' ';
        content.Advance(written + 1);
    }
}
