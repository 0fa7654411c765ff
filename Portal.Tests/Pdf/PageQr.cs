using System.IO.Compression;
using static System.Buffers.Binary.BinaryPrimitives;

namespace Portal.Tests.Pdf;

/// <summary>Finds a QR code in the lower left of a page, by its pixels alone: as far as black goes, module by module.</summary>
static class PageQr
{
    /// <summary>The modules of a code of the fourth size (33 by 33).</summary>
    public static bool[,] Find(byte[] png)
    {
        const int Side = 33;
        var (width, height, dark) = Read(png);
        int left = int.MaxValue, right = 0, top = int.MaxValue, bottom = 0;
        for (var y = height * 9 / 10; y < height; y++)
            for (var x = 0; x < width / 4; x++)
                if (dark(x, y)) (left, right, top, bottom) = (Math.Min(left, x), Math.Max(right, x), Math.Min(top, y), Math.Max(bottom, y));
        // Words stand beside it: the code is as wide as it is high.
        right = left + (bottom - top);
        var modules = new bool[Side, Side];
        var unit = (bottom - top + 1) / (double)Side;
        for (var row = 0; row < Side; row++)
            for (var column = 0; column < Side; column++)
                modules[row, column] = dark((int)(left + ((column + 0.5) * unit)), (int)(top + ((row + 0.5) * unit)));
        return modules;
    }

    /// <summary>Eight bits of red, green and blue, as pdftoppm writes them.</summary>
    static (int Width, int Height, Func<int, int, bool> Dark) Read(byte[] png)
    {
        var (width, height) = (ReadInt32BigEndian(png.AsSpan(16)), ReadInt32BigEndian(png.AsSpan(20)));
        Assert.Equal((8, 2), (png[24], png[25]));
        using MemoryStream packed = new();
        for (var at = 8; at < png.Length; at += 12 + ReadInt32BigEndian(png.AsSpan(at)))
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8)) packed.Write(png, at + 8, ReadInt32BigEndian(png.AsSpan(at)));
        packed.Position = 0;
        using ZLibStream unzip = new(packed, CompressionMode.Decompress);
        var row = width * 3;
        var all = new byte[row * height];
        for (var y = 0; y < height; y++)
        {
            var filter = unzip.ReadByte();
            unzip.ReadExactly(all, y * row, row);
            for (var i = 0; i < row; i++)
            {
                int at = (y * row) + i, a = i >= 3 ? all[at - 3] : 0, b = y > 0 ? all[at - row] : 0, c = i >= 3 && y > 0 ? all[at - row - 3] : 0;
                int p = a + b - c, pa = Math.Abs(p - a), pb = Math.Abs(p - b), pc = Math.Abs(p - c);
                all[at] += (byte)(filter switch { 0 => 0, 1 => a, 2 => b, 3 => (a + b) / 2, _ => pa <= pb && pa <= pc ? a : pb <= pc ? b : c });
            }
        }
        return (width, height, (x, y) => all[(y * row) + (x * 3)] < 110);
    }
}
