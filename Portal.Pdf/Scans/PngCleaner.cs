using System.IO.Compression;
using System.Text;
using static System.Buffers.Binary.BinaryPrimitives;

namespace Portal.Pdf.Scans;

/// <summary>
/// Writes a PNG file (ISO/IEC 15948) again from its head, its palette, what is clear in it and its pixels, which are unpacked and packed
/// again: nothing hides behind them. Every other chunk (texts, times, Exif, profiles) and all that follows the end is left out.
/// </summary>
internal static class PngCleaner
{
    private const int HeadLength = 13, MostUnpacked = 160_000_000;
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly uint[] Table = MakeTable();

    public static byte[] Clean(byte[] file)
    {
        using var kept = new MemoryStream(file.Length);
        using var packed = new MemoryStream(file.Length);
        kept.Write(Signature);
        var (at, unpacked, kind) = (Signature.Length, 0L, 0);
        while (true)
        {
            var (name, data) = Chunk(file, ref at);
            if (unpacked == 0)
            {
                unpacked = name == "IHDR" ? Head(data) : throw Trouble(ScanTrouble.Damaged);
                kind = data[9];
                Write(kept, name, data);
                continue;
            }

            switch (name)
            {
                case "IDAT":
                    packed.Write(data);
                    break;
                case "PLTE" or "tRNS":
                    Write(kept, name, packed.Length == 0 && IsSound(name, kind, data.Length) ? data : throw Trouble(ScanTrouble.Damaged));
                    break;
                case "IEND":
                    Write(kept, "IDAT", Again(packed, unpacked));
                    Write(kept, "IEND", []);
                    return kept.ToArray();
                case [>= 'A' and <= 'Z', ..]:
                    // What a reader must understand and this one does not.
                    throw Trouble(ScanTrouble.Damaged);
            }
        }
    }

    /// <summary>A palette is of three bytes a colour; what is clear is one colour, or a byte for each of the palette.</summary>
    private static bool IsSound(string name, int kind, int length) => name == "PLTE" ? length is > 0 and <= 768 && length % 3 == 0
        : kind switch { 0 => length == 2, 2 => length == 6, 3 => length is > 0 and <= 256, _ => false };

    /// <summary>How many bytes the pixels take without packing.</summary>
    private static long Head(ReadOnlySpan<byte> head)
    {
        if (head.Length != HeadLength)
        {
            throw Trouble(ScanTrouble.Damaged);
        }

        var (width, height, bits, kind) = (ReadUInt32BigEndian(head), ReadUInt32BigEndian(head[4..]), head[8], head[9]);
        ScanCleaner.Measure(width, height);
        var channels = kind switch { 0 or 3 => 1, 2 => 3, 4 => 2, 6 => 4, _ => throw Trouble(ScanTrouble.Damaged) };
        if (head[10] != 0 || head[11] != 0 || bits is not (1 or 2 or 4 or 8 or 16) || (channels > 1 && bits < 8) || (kind == 3 && bits > 8))
        {
            throw Trouble(ScanTrouble.Damaged);
        }

        var unpacked = ((((long)width * channels * bits) + 7) / 8 + 1) * height;
        return head[12] != 0 ? throw Trouble(ScanTrouble.Interlaced) : unpacked > MostUnpacked ? throw Trouble(ScanTrouble.TooLarge) : unpacked;
    }

    /// <summary>Exactly as many bytes as the pixels take, packed again; fewer is damaged, more is left out.</summary>
    private static byte[] Again(MemoryStream packed, long unpacked)
    {
        packed.Position = 0;
        using var again = new MemoryStream();
        using (var zip = new ZLibStream(again, CompressionLevel.Optimal, leaveOpen: true))
        {
            using var unzip = new ZLibStream(packed, CompressionMode.Decompress);
            var part = new byte[64 * 1024];
            while (unpacked > 0)
            {
                var count = unzip.Read(part, 0, (int)Math.Min(part.Length, unpacked));
                if (count == 0)
                {
                    throw Trouble(ScanTrouble.Damaged);
                }

                zip.Write(part, 0, count);
                unpacked -= count;
            }
        }

        return again.ToArray();
    }

    private static (string Name, byte[] Data) Chunk(byte[] file, ref int at)
    {
        var length = at + 12 <= file.Length ? ReadUInt32BigEndian(file.AsSpan(at)) : uint.MaxValue;
        if (length > file.Length - at - 12)
        {
            throw Trouble(ScanTrouble.Damaged);
        }

        var (name, data) = (Encoding.ASCII.GetString(file, at + 4, 4), file.AsSpan(at + 8, (int)length).ToArray());
        var sum = Sum(file.AsSpan(at + 4, (int)length + 4));
        if (sum != ReadUInt32BigEndian(file.AsSpan(at + 8 + (int)length)))
        {
            throw Trouble(ScanTrouble.Damaged);
        }

        at += 12 + (int)length;
        return (name, data);
    }

    private static void Write(MemoryStream kept, string name, ReadOnlySpan<byte> data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. data];
        Span<byte> number = stackalloc byte[4];
        WriteUInt32BigEndian(number, (uint)data.Length);
        kept.Write(number);
        kept.Write(body);
        WriteUInt32BigEndian(number, Sum(body));
        kept.Write(number);
    }

    /// <summary>The check of a chunk (ISO/IEC 15948, 5.5).</summary>
    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum = Table[(byte)(sum ^ one)] ^ (sum >> 8);
        }

        return ~sum;
    }

    private static uint[] MakeTable() => [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1))];

    private static ScanTroubleException Trouble(ScanTrouble trouble) => new(trouble);
}
