using System.IO.Compression;
using System.Text;
using static System.Buffers.Binary.BinaryPrimitives;

namespace Portal.Pdf.Pictures;

/// <summary>
/// A PNG file (ISO/IEC 15948). PDF knows its packing and its predictors, so the pixels go in as they are; only where pixels let the page
/// through are colour and opacity taken apart.
/// </summary>
internal sealed class PngPicture
{
    private const int MostPixels = 40_000_000;
    private readonly int width;
    private readonly int height;
    private readonly int bits;
    private readonly int kind;
    private byte[] packed = [];
    private byte[] palette = [];
    private byte[] clear = [];

    private PngPicture(byte[] file)
    {
        (width, height, bits, kind) = (ReadInt32BigEndian(file.AsSpan(16)), ReadInt32BigEndian(file.AsSpan(20)), file[24], file[25]);
        if (width <= 0 || height <= 0 || (long)width * height > MostPixels || bits is not (1 or 2 or 4 or 8 or 16) || kind is not (0 or 2 or 3 or 4 or 6))
        {
            throw new InvalidDataException("The PNG file has no size that can be shown, or is of no known kind.");
        }

        if (file[28] != 0)
        {
            throw new InvalidDataException("The PNG file is interlaced; save it without.");
        }

        ReadChunks(file);
    }

    /// <summary>Colours of a pixel, opacity among them.</summary>
    private int Channels => kind switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    private int Row => ((width * Channels * bits) + 7) / 8;

    public static StoredPicture Read(byte[] file)
    {
        if (file.Length < 33)
        {
            throw new InvalidDataException("The PNG file is cut short.");
        }

        var png = new PngPicture(file);
        return png.kind is 4 or 6 ? png.Parted() : png.AsItIs();
    }

    private void ReadChunks(byte[] file)
    {
        using var pixels = new MemoryStream();
        for (var at = 8; at + 12 <= file.Length;)
        {
            var length = ReadInt32BigEndian(file.AsSpan(at));
            if (length < 0 || length > file.Length - at - 12)
            {
                throw new InvalidDataException("The PNG file is cut short.");
            }

            var data = file.AsSpan(at + 8, length);
            switch (Encoding.ASCII.GetString(file, at + 4, 4))
            {
                case "IDAT":
                    pixels.Write(data);
                    break;
                case "PLTE":
                    palette = data.ToArray();
                    break;
                case "tRNS":
                    clear = data.ToArray();
                    break;
            }

            at += 12 + length;
        }

        packed = pixels.ToArray();
        if (packed.Length == 0 || (kind == 3 && (palette.Length == 0 || palette.Length % 3 != 0)))
        {
            throw new InvalidDataException("The PNG file has no pixels, or no palette for them.");
        }
    }

    private StoredPicture AsItIs()
    {
        var space = kind switch
        {
            0 => "/DeviceGray",
            2 => "/DeviceRGB",
            _ => FormattableString.Invariant($"[/Indexed/DeviceRGB {(palette.Length / 3) - 1}<{Convert.ToHexString(palette)}>]"),
        };
        var entries = FormattableString.Invariant($"/ColorSpace{space}/BitsPerComponent {bits}/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors {Channels}/BitsPerComponent {bits}/Columns {width}>>");
        if (clear.Length > 0 && kind is 0 or 2)
        {
            // One colour is clear: PDF calls that a colour key (ISO 32000-1, 8.9.6.4).
            entries += $"/Mask[{string.Join(' ', clear.Chunk(2).SelectMany(pair => Enumerable.Repeat((pair[0] << 8) | pair[1], 2)))}]";
        }

        return new StoredPicture(width, height, entries, packed) { Veil = clear.Length > 0 && kind == 3 ? PaletteVeil() : null };
    }

    private StoredPicture Parted()
    {
        var (pixels, size, colours) = (Unpack(), bits / 8, Channels - 1);
        var (colour, veil) = (new byte[width * height * colours], new byte[width * height]);
        for (var i = 0; i < width * height; i++)
        {
            // Of sixteen bits the upper eight: more is not seen.
            for (var c = 0; c < colours; c++)
            {
                colour[(i * colours) + c] = pixels[((i * Channels) + c) * size];
            }

            veil[i] = pixels[((i * Channels) + colours) * size];
        }

        using var again = new MemoryStream();
        using (var zip = new ZLibStream(again, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(colour);
        }

        return new StoredPicture(width, height, $"/ColorSpace{(colours == 1 ? "/DeviceGray" : "/DeviceRGB")}/BitsPerComponent 8/Filter/FlateDecode", again.ToArray()) { Veil = veil };
    }

    private byte[] PaletteVeil()
    {
        var (pixels, veil) = (Unpack(), new byte[width * height]);
        for (var i = 0; i < veil.Length; i++)
        {
            var (row, column) = Math.DivRem(i, width);
            var shift = 8 - bits - (column * bits % 8);
            var index = (pixels[(row * Row) + (column * bits / 8)] >> shift) & ((1 << bits) - 1);
            veil[i] = index < clear.Length ? clear[index] : (byte)255;
        }

        return veil;
    }

    /// <summary>The rows without their predictors (ISO/IEC 15948, 9).</summary>
    private byte[] Unpack()
    {
        var (all, step, none) = (new byte[Row * height], Math.Max(1, Channels * bits / 8), new byte[Row]);
        try
        {
            using var unzip = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
            for (var row = 0; row < height; row++)
            {
                var filter = unzip.ReadByte();
                unzip.ReadExactly(all, row * Row, Row);
                PngFilter.Undo(filter, all.AsSpan(row * Row, Row), row == 0 ? none : all.AsSpan((row - 1) * Row, Row), step);
            }
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("The PNG file has fewer pixels than it says.", e);
        }

        return all;
    }
}
