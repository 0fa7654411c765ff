using System.Runtime.InteropServices;

namespace Portal.Pdf;

/// <summary>
/// A PNG or JPEG picture, put into the document as it is. Colours are taken as sRGB.
/// </summary>
/// <param name="File">The bytes of the file.</param>
/// <param name="Alternative">What it shows, for who does not see it (ISO 14289-1, 7.3); empty for mere decoration.</param>
public sealed record Picture(byte[] File, string Alternative) : Block
{
    /// <summary>Width in points; without it the size of a screen at 96 pixels an inch. Never wider than the text.</summary>
    public double? Width { get; init; }
}

/// <summary>A QR code (ISO/IEC 18004), drawn as vectors with the quiet zone it needs.</summary>
/// <param name="Text">What it holds.</param>
/// <param name="Alternative">What it is for, and the same in words: nobody hears a QR code.</param>
public sealed record QrCode(string Text, string Alternative) : Block
{
    /// <summary>Width and height in points, quiet zone included.</summary>
    public double Size { get; init; } = 100;
}

/// <summary>A point of a drawn line, in whatever unit it was drawn; from the top left corner.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DrawnPoint(double X, double Y);

/// <summary>A signature as it was drawn by hand: lines, from where the pen went down to where it went up.</summary>
/// <param name="Strokes">The lines.</param>
/// <param name="Alternative">Whose signature it is, for who does not see it.</param>
public sealed record Drawing(IReadOnlyList<IReadOnlyList<DrawnPoint>> Strokes, string Alternative) : Block;

/// <summary>Lines to write on with a pen, below their label.</summary>
public sealed record FormLine(string Label, int Lines = 1) : Block;

/// <summary>An empty box to tick with a pen, and what ticking it says.</summary>
public sealed record FormTick(string Text) : Block;

/// <summary>An empty frame for a signature or a remark, below its label.</summary>
public sealed record FormFrame(string Label, double Height = 70) : Block;
