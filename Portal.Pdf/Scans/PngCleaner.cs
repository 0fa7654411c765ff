using System.IO.Compression;
using System.Text;
using static System.Buffers.Binary.BinaryPrimitives;

namespace Portal.Pdf.Scans;

/// <summary>
/// Writes a PNG file (ISO/IEC 15948) again from its head, its palette and its pixels, which are unpacked and packed again: nothing hides
/// behind them. What is clear is laid on white. Every other chunk (texts, times, Exif, profiles) and all that follows the end is left out.
/// </summary>
internal static class PngCleaner
{
    private const int LongestPalette = 768;
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly uint[] Table = MakeTable();

    public static byte[] Clean(byte[] file)
    {
        using var packed = new MemoryStream(file.Length);
        var (at, palette, clear) = (Signature.Length, Array.Empty<byte>(), Array.Empty<byte>());
        var first = Chunk(file, ref at, out var name);
        var head = name == "IHDR" ? PngHead.Read(first) : throw Trouble(ScanTrouble.Damaged);
        while (true)
        {
            var data = Chunk(file, ref at, out name);
            switch (name)
            {
                case "IDAT":
                    packed.Write(data);
                    break;
                case "PLTE" when packed.Length == 0 && data.Length is > 0 and <= LongestPalette && data.Length % 3 == 0:
                    palette = data.ToArray();
                    break;
                case "tRNS" when packed.Length == 0 && IsSound(head, data.Length):
                    clear = data.ToArray();
                    break;
                case "IEND":
                    packed.Position = 0;
                    return Again(head, packed, palette, clear);
                case [>= 'A' and <= 'Z', ..] or "tRNS":
                    // What a reader must understand and this one does not, or not so.
                    throw Trouble(ScanTrouble.Damaged);
            }
        }
    }

    /// <summary>What is clear is one colour, or a byte for each of the palette.</summary>
    private static bool IsSound(PngHead head, int length) => head.Kind switch { 0 => length == 2, 2 => length == 6, 3 => length is > 0 and <= 256, _ => false };

    private static byte[] Again(PngHead head, MemoryStream packed, byte[] palette, byte[] clear)
    {
        using var kept = new MemoryStream((int)packed.Length + LongestPalette + 100);
        kept.Write(Signature);
        var asItIs = head.HasPalette || (!head.HasVeil && clear.Length == 0 && head.Bits <= 8);
        Write(kept, "IHDR", () => kept.Write((asItIs ? head : head.Opaque()).Written()));
        if (head.HasPalette)
        {
            Write(kept, "PLTE", () => kept.Write(OnWhite(palette, clear)));
        }

        Write(kept, "IDAT", () =>
        {
            using var zip = new ZLibStream(kept, CompressionLevel.Optimal, leaveOpen: true);
            using var unzip = new ZLibStream(packed, CompressionMode.Decompress);
            if (asItIs)
            {
                Copy(unzip, zip, (head.Row + 1L) * head.Height);
            }
            else
            {
                new PngRows(head, clear).Copy(unzip, zip);
            }
        });
        Write(kept, "IEND", () => { });
        return kept.ToArray();
    }

    private static byte[] OnWhite(byte[] palette, byte[] clear)
    {
        for (var i = 0; i < Math.Min(palette.Length, clear.Length * 3); i++)
        {
            palette[i] = PngRows.OnWhite(palette[i], clear[i / 3]);
        }

        return palette;
    }

    /// <summary>Exactly as many bytes as the pixels take; fewer is damaged, more is left out.</summary>
    private static void Copy(Stream from, Stream to, long bytes)
    {
        var part = new byte[64 * 1024];
        for (int count; bytes > 0; bytes -= count)
        {
            count = from.Read(part, 0, (int)Math.Min(part.Length, bytes));
            to.Write(part, 0, count > 0 ? count : throw Trouble(ScanTrouble.Damaged));
        }
    }

    private static ReadOnlySpan<byte> Chunk(byte[] file, ref int at, out string name)
    {
        var length = at + 12 <= file.Length ? ReadUInt32BigEndian(file.AsSpan(at)) : uint.MaxValue;
        if (length > file.Length - at - 12 || Sum(file.AsSpan(at + 4, (int)length + 4)) != ReadUInt32BigEndian(file.AsSpan(at + 8 + (int)length)))
        {
            throw Trouble(ScanTrouble.Damaged);
        }

        var data = file.AsSpan(at + 8, (int)length);
        name = Encoding.ASCII.GetString(file, at + 4, 4);
        at += 12 + (int)length;
        return data;
    }

    /// <summary>A chunk, of which the length and the check are known when it is written.</summary>
    private static void Write(MemoryStream kept, string name, Action write)
    {
        var start = (int)kept.Length;
        kept.Write([0, 0, 0, 0, .. Encoding.ASCII.GetBytes(name)]);
        write();
        Span<byte> sum = stackalloc byte[4];
        var body = kept.GetBuffer().AsSpan(start, (int)kept.Length - start);
        WriteInt32BigEndian(body, body.Length - 8);
        WriteUInt32BigEndian(sum, Sum(body[4..]));
        kept.Write(sum);
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
