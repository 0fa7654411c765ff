using System.Runtime.InteropServices;

namespace Portal.Pdf.Layout;

/// <summary>Where a line may end.</summary>
internal enum Break : byte
{
    None,

    /// <summary>A line may end after this glyph.</summary>
    After,

    /// <summary>A line may end here; the space hangs in the margin.</summary>
    Space,

    /// <summary>A line ends here. Nothing is drawn.</summary>
    Line,

    /// <summary>A mark on the glyph before it: never the first of a line.</summary>
    Mark,
}

/// <summary>One glyph of a text: its number in the face, its width in thousandths of the size.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Glyph(ushort Id, byte Face, Break Break, int Width);

/// <summary>A line of a text that was broken to a width. The glyphs are shared with the other lines.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextLine(Glyph[] Glyphs, int Start, int End, double Width, TextStyle Style);
