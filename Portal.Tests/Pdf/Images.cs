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
    public static byte[] Png(int width, int height, byte kind, Func<int, int, byte[]> pixel, params (string Tag, byte[] Data)[] more) => Png(width, height, kind, 8, pixel, more);

    /// <summary>The same in sixteen bits a channel, or in less than eight: then a "pixel" is a byte with more of them.</summary>
    public static byte[] Png(int width, int height, byte kind, byte bits, Func<int, int, byte[]> pixel, params (string Tag, byte[] Data)[] more) =>
        File(bits < 8 ? width * 8 / bits : width, height, kind, bits, zip => Pack(zip, width, height, pixel), more);

    /// <summary>A picture of which the rows are written as they are told.</summary>
    public static byte[] File(int width, int height, byte kind, byte bits, Action<Stream> rows, params (string Tag, byte[] Data)[] more)
    {
        var header = new byte[13];
        WriteInt32BigEndian(header, width);
        WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (bits, kind);
        using MemoryStream file = new();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(file, "IHDR", header);
        foreach (var (tag, data) in more) Chunk(file, tag, data);
        using MemoryStream packed = new();
        using (ZLibStream zip = new(packed, CompressionLevel.Optimal, leaveOpen: true)) rows(zip);
        Chunk(file, "IDAT", packed.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>The rows of a picture of eight bits a channel, grey or in colour, as any reader would find them.</summary>
    public static List<byte[]> Rows(byte[] png)
    {
        var (width, height, step) = (ReadInt32BigEndian(png.AsSpan(16)), ReadInt32BigEndian(png.AsSpan(20)), png[25] == 2 ? 3 : 1);
        Assert.Equal((8, true), (png[24], png[25] is 0 or 2));
        var from = png.AsSpan().IndexOf("IDAT"u8);
        using ZLibStream unzip = new(new MemoryStream(png, from + 4, ReadInt32BigEndian(png.AsSpan(from - 4))), CompressionMode.Decompress);
        List<byte[]> rows = [];
        for (var y = 0; y < height; y++)
        {
            var (filter, row, before) = (unzip.ReadByte(), new byte[width * step], y > 0 ? rows[y - 1] : new byte[width * step]);
            unzip.ReadExactly(row);
            for (var i = 0; i < row.Length; i++)
            {
                int left = i >= step ? row[i - step] : 0, above = before[i], corner = i >= step ? before[i - step] : 0;
                row[i] += (byte)(filter switch { 0 => 0, 1 => left, 2 => above, 3 => (left + above) / 2, _ => Paeth(left, above, corner) });
            }
            rows.Add(row);
        }
        Assert.Equal(-1, unzip.ReadByte());
        return rows;
    }

    static void Pack(Stream zip, int width, int height, Func<int, int, byte[]> pixel)
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
