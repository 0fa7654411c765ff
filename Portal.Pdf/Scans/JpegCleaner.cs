using Portal.Pdf.Pictures;
using static System.Buffers.Binary.BinaryPrimitives;

namespace Portal.Pdf.Scans;

/// <summary>
/// Writes a JPEG file (ITU-T T.81) again from its tables, its frame and its scans. Everything that a camera or a program says beside
/// the picture (Exif with place, time and device; XMP, IPTC, comments, small and second pictures), before its scans or between them,
/// and all that follows its end is left out. The colour profile too: it names the device, and a document takes colours as sRGB, or
/// inside a PDF as the page says. How the camera was held is kept, alone, for a picture that lies on its side is hard to read.
/// </summary>
internal static class JpegCleaner
{
    private const int AdobeLength = 12;

    public static byte[] Clean(byte[] file) => Clean(file, inside: false);

    /// <summary>A picture in a PDF file: the page says how it is turned, any colours go, and its end may be missing.</summary>
    public static byte[] CleanInside(byte[] file) => Clean(file, inside: true);

    private static byte[] Clean(byte[] file, bool inside)
    {
        if (file is not [0xFF, 0xD8, ..])
        {
            throw Trouble(ScanTrouble.Damaged);
        }

        var (kept, at, framed, scanned) = (new MemoryStream(file.Length), 2, false, false);
        kept.Write([0xFF, 0xD8]);
        if (!inside && Exif.Orientation(file) is var orientation and > 1)
        {
            kept.Write(Exif.Segment(orientation));
        }

        while (true)
        {
            var marker = inside && scanned && at >= file.Length ? (byte)0xD9 : Marker(file, ref at);
            if (marker is 0xD9)
            {
                kept.Write([0xFF, 0xD9]);
                return framed && scanned ? kept.ToArray() : throw Trouble(ScanTrouble.Damaged);
            }

            var data = Segment(file, ref at);
            switch (marker)
            {
                case 0xC0 or 0xC1 or 0xC2 when !framed && !scanned:
                    Frame(data, inside);
                    framed = true;
                    break;
                case 0xC4 or 0xDB or 0xDD:
                case 0xDC when inside && scanned:
                    break;
                case 0xDA when framed:
                    scanned = true;
                    break;
                case 0xEE when data.StartsWith("Adobe"u8) && data.Length >= AdobeLength:
                    // How its colours are mixed; the picture is wrong without it.
                    data = data[..AdobeLength];
                    break;
                case (>= 0xE0 and <= 0xEF) or 0xFE:
                    continue;
                case 0xC3 or (>= 0xC5 and <= 0xCF):
                    throw Trouble(ScanTrouble.Inks);
                default:
                    throw Trouble(ScanTrouble.Damaged);
            }

            Write(kept, marker, data);
            if (marker is 0xDA)
            {
                var from = at;
                at = EndOfScan(file, at, inside);
                kept.Write(file, from, at - from);
            }
        }
    }

    private static void Frame(ReadOnlySpan<byte> data, bool inside)
    {
        if (data.Length < 6 || data.Length != 6 + (3 * data[5]))
        {
            throw Trouble(ScanTrouble.Damaged);
        }

        if (inside)
        {
            return;
        }

        ScanCleaner.Measure(ReadUInt16BigEndian(data[3..]), ReadUInt16BigEndian(data[1..]));
        if (data[0] != 8 || data[5] is not (1 or 3))
        {
            throw Trouble(ScanTrouble.Inks);
        }
    }

    /// <summary>The next marker; fill bytes before it say nothing.</summary>
    private static byte Marker(byte[] file, ref int at)
    {
        if (at + 1 >= file.Length || file[at] != 0xFF)
        {
            throw Trouble(ScanTrouble.Damaged);
        }

        while (at < file.Length && file[at] == 0xFF)
        {
            at++;
        }

        return at < file.Length ? file[at++] : throw Trouble(ScanTrouble.Damaged);
    }

    private static ReadOnlySpan<byte> Segment(byte[] file, ref int at)
    {
        var length = at + 2 <= file.Length ? ReadUInt16BigEndian(file.AsSpan(at)) : 0;
        if (length < 2 || at + length > file.Length)
        {
            throw Trouble(ScanTrouble.Damaged);
        }

        var data = file.AsSpan(at + 2, length - 2);
        at += length;
        return data;
    }

    /// <summary>A scan goes on to the next marker that is no restart.</summary>
    private static int EndOfScan(byte[] file, int at, bool inside)
    {
        for (; at + 1 < file.Length; at++)
        {
            if (file[at] == 0xFF && file[at + 1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }
        }

        return inside ? file.Length : throw Trouble(ScanTrouble.Damaged);
    }

    private static void Write(MemoryStream kept, byte marker, ReadOnlySpan<byte> data)
    {
        Span<byte> head = [0xFF, marker, 0, 0];
        WriteUInt16BigEndian(head[2..], (ushort)(data.Length + 2));
        kept.Write(head);
        kept.Write(data);
    }

    private static ScanTroubleException Trouble(ScanTrouble trouble) => new(trouble);
}
