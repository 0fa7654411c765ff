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

    /// <summary>A line ends here, with a space that no one sees: the words on both sides of it stay two words.</summary>
    Line,

    /// <summary>A mark on the glyph before it: never the first of a line.</summary>
    Mark,
}

/// <summary>One glyph of a text: its number in the face, its width in thousandths of the size, the link it stands in or 0.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Glyph(ushort Id, byte Face, Break Break, ushort Width, ushort Link);

/// <summary>A line of a text that was broken to a width. The glyphs are shared with the other lines.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextLine(Glyph[] Glyphs, int Start, int End, double Width, TextStyle Style);
