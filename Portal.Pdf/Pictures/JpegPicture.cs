using static System.Buffers.Binary.BinaryPrimitives;

namespace Portal.Pdf.Pictures;

/// <summary>A JPEG file (ITU-T T.81) goes in as it is: PDF knows its packing. Only its size and its colours are read.</summary>
internal static class JpegPicture
{
    public static StoredPicture Read(byte[] file)
    {
        for (var at = 2; at + 4 <= file.Length;)
        {
            if (file[at] != 0xFF)
            {
                break;
            }

            var marker = file[at + 1];
            if (marker is 0xFF or 0x01 or (>= 0xD0 and <= 0xD7))
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }

            // The frame: all kinds but the tables that have numbers among them, and no arithmetic or lossless packing.
            if (marker is 0xC0 or 0xC1 or 0xC2 && at + 10 <= file.Length)
            {
                return Frame(file, at);
            }

            at += 2 + ReadUInt16BigEndian(file.AsSpan(at + 2));
        }

        throw new InvalidDataException("The JPEG file has no frame that PDF can show.");
    }

    private static StoredPicture Frame(byte[] file, int at)
    {
        var (bits, height, width, colours) = (file[at + 4], ReadUInt16BigEndian(file.AsSpan(at + 5)), ReadUInt16BigEndian(file.AsSpan(at + 7)), file[at + 9]);
        if (bits != 8 || width == 0 || height == 0)
        {
            throw new InvalidDataException("The JPEG file has no size, or not eight bits a colour.");
        }

        // The document's colours are sRGB; inks would need a profile of their own (ISO 19005-3, 6.2.4.3).
        var space = colours switch
        {
            1 => "/DeviceGray",
            3 => "/DeviceRGB",
            _ => throw new InvalidDataException("The JPEG file is made for printing in four inks; save it with RGB colours."),
        };
        return new StoredPicture(width, height, $"/ColorSpace{space}/BitsPerComponent 8/Filter/DCTDecode", file) { Orientation = Exif.Orientation(file) };
    }
}
