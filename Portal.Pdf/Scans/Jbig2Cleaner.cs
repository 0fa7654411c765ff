using static System.Buffers.Binary.BinaryPrimitives;

namespace Portal.Pdf.Scans;

/// <summary>
/// Writes a JBIG2 picture (ITU-T T.88) of a PDF file again without its extension segments: they hold comments, and are the only place
/// where it could tell more than black and white. The other packing of black and white, CCITT (T.4, T.6), has no such place.
/// </summary>
internal static class Jbig2Cleaner
{
    private const int Extension = 62, LeastHead = 11;

    public static byte[] Clean(byte[] data)
    {
        using var kept = new MemoryStream(data.Length);
        for (var at = 0; at + LeastHead <= data.Length;)
        {
            var (head, length, kind) = Head(data.AsSpan(at));
            // A length that is not known in advance: the pixels go on to the end.
            var end = length == uint.MaxValue ? data.Length : at + head + (long)length;
            if (end > data.Length)
            {
                throw Damaged();
            }

            if (kind != Extension)
            {
                kept.Write(data, at, (int)end - at);
            }

            at = (int)end;
        }

        return kept.ToArray();
    }

    /// <summary>How long the head of a segment is, how long what follows, and of which kind (T.88, 7.2).</summary>
    private static (int Head, uint Length, int Kind) Head(ReadOnlySpan<byte> data)
    {
        var (number, flags, count, at) = (ReadUInt32BigEndian(data), data[4], (long)(data[5] >> 5), 6L);
        if (count == 7)
        {
            count = ReadUInt32BigEndian(data[5..]) & 0x1FFF_FFFF;
            at = 9 + ((count + 8) / 8);
        }

        at += count * (number <= 256 ? 1 : number <= 65_536 ? 2 : 4);
        at += (flags & 0x40) != 0 ? 4 : 1;
        return at + 4 <= data.Length ? ((int)at + 4, ReadUInt32BigEndian(data[(int)at..]), flags & 0x3F) : throw Damaged();
    }

    private static ScanTroubleException Damaged() => new(ScanTrouble.Damaged);
}
