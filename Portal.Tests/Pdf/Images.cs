using System.IO.Compression;
using System.Text;
using static System.Buffers.Binary.BinaryPrimitives;

namespace Portal.Tests.Pdf;

/// <summary>Pictures to test with, made here.</summary>
static class Images
{
    /// <summary>A red picture without transparency.</summary>
    public static byte[] Png(int width, int height) => Png(width, height, kind: 2, (_, _) => [200, 30, 30]);

    /// <summary>A picture of eight bits a channel; each row is predicted by another of the five filters.</summary>
    public static byte[] Png(int width, int height, byte kind, Func<int, int, byte[]> pixel, params (string Tag, byte[] Data)[] more)
    {
        var header = new byte[13];
        WriteInt32BigEndian(header, width);
        WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, kind);
        using MemoryStream file = new();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(file, "IHDR", header);
        foreach (var (tag, data) in more) Chunk(file, tag, data);
        Chunk(file, "IDAT", Packed(width, height, pixel));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    static byte[] Packed(int width, int height, Func<int, int, byte[]> pixel)
    {
        using MemoryStream packed = new();
        using (ZLibStream zip = new(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var before = Array.Empty<byte>();
            for (var y = 0; y < height; y++)
            {
                var row = Enumerable.Range(0, width).SelectMany(x => pixel(x, y)).ToArray();
                if (before.Length == 0) before = new byte[row.Length];
                var size = row.Length / width;
                var filter = y % 5;
                zip.WriteByte((byte)filter);
                for (var i = 0; i < row.Length; i++)
                {
                    int left = i >= size ? row[i - size] : 0, above = before[i], corner = i >= size ? before[i - size] : 0;
                    zip.WriteByte((byte)(row[i] - filter switch { 0 => 0, 1 => left, 2 => above, 3 => (left + above) / 2, _ => Paeth(left, above, corner) }));
                }
                before = row;
            }
        }
        return packed.ToArray();
    }

    static int Paeth(int a, int b, int c)
    {
        var p = a + b - c;
        return new[] { a, b, c }.MinBy(x => Math.Abs(p - x));
    }

    static void Chunk(Stream file, string tag, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] named = [.. Encoding.ASCII.GetBytes(tag), .. data];
        file.Write(named);
        WriteUInt32BigEndian(number, Crc(named));
        file.Write(number);
    }

    static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++) crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
        }
        return ~crc;
    }
}
