using System.Text;
using Portal.Pdf.Pictures;

namespace Portal.Tests.Pdf;

/// <summary>QR codes, read back here by the rules of ISO/IEC 18004: nothing of the writer is used.</summary>
public class QrTests
{
    // Level M: the lengths of the data blocks of some sizes, and the correction of each block.
    static readonly Dictionary<int, (int[] Blocks, int Correction)> Sizes = new()
    {
        [1] = ([16], 10),
        [4] = ([32, 32], 18),
        [8] = ([38, 38, 39, 39], 22),
        [15] = ([41, 41, 41, 41, 41, 42, 42, 42, 42, 42], 24),
    };

    [Theory]
    [InlineData("A", 1)]
    [InlineData("https://portaal.voorbeeld/controleer/ABCD-1234", 4)]
    [InlineData("ë", 1)]
    public void A_code_says_what_was_put_in(string text, int version) => Reads(text, version);

    [Theory]
    [InlineData(150, 8)]
    [InlineData(400, 15)]
    public void So_does_a_large_one(int length, int version) => Reads(string.Concat(Enumerable.Range(0, length).Select(i => (char)('!' + (i * 7 % 90)))), version);

    [Fact]
    public void What_does_not_fit_is_a_mistake()
    {
        Assert.Equal(177, QrModules.Of(new string('x', 2331)).GetLength(0));
        Assert.Throws<ArgumentException>(() => QrModules.Of(new string('x', 2332)));
    }

    static void Reads(string text, int version)
    {
        var code = QrModules.Of(text);
        Assert.Equal((4 * version) + 17, code.GetLength(0));
        Assert.Equal(text, Read(code));
    }

    /// <summary>What stands in a code, by its modules.</summary>
    internal static string Read(bool[,] code)
    {
        var side = code.GetLength(0);
        var version = (side - 17) / 4;
        var format = 0;
        foreach (var (r, c) in (ReadOnlySpan<(int, int)>)[(0, 8), (1, 8), (2, 8), (3, 8), (4, 8), (5, 8), (7, 8), (8, 8), (8, 7), (8, 5), (8, 4), (8, 3), (8, 2), (8, 1), (8, 0)])
            format = (format >> 1) | (code[r, c] ? 1 << 14 : 0);
        var plain = format ^ 0x5412;
        Assert.Equal(0, plain >> 13);
        Assert.Equal(0, Remainder(plain));
        var (blocks, correction) = Sizes[version];
        var codewords = Read(code, side, version, plain >> 10, blocks.Sum() + (blocks.Length * correction));
        return Decode(codewords, blocks, correction, version);
    }

    static int Remainder(int bits)
    {
        for (var i = 14; i >= 10; i--) bits ^= (bits >> i & 1) * (0x537 << (i - 10));
        return bits;
    }

    static byte[] Read(bool[,] code, int side, int version, int mask, int count)
    {
        List<bool> bits = [];
        var up = true;
        for (var right = side - 1; right > 0; right -= 2, up = !up)
        {
            if (right == 6) right--;
            for (var i = 0; i < side; i++)
            {
                var row = up ? side - 1 - i : i;
                foreach (var column in (int[])[right, right - 1])
                    if (!IsPattern(row, column, side, version)) bits.Add(code[row, column] ^ Mask(mask, row, column));
            }
        }
        return [.. bits.Chunk(8).Take(count).Select(chunk => (byte)chunk.Aggregate(0, (sum, bit) => (sum << 1) | (bit ? 1 : 0)))];
    }

    static bool IsPattern(int r, int c, int side, int version)
    {
        if ((r < 9 && (c < 9 || c >= side - 8)) || (r >= side - 8 && c < 9) || r == 6 || c == 6) return true;
        if (version >= 7 && ((r < 6 && c >= side - 11) || (c < 6 && r >= side - 11))) return true;
        int[] centres = version switch { 1 => [], 4 => [6, 26], 8 => [6, 24, 42], _ => [6, 26, 48, 70] };
        return centres.Any(y => centres.Any(x => Math.Abs(r - y) <= 2 && Math.Abs(c - x) <= 2
            && !((x == 6 && y == 6) || (x == 6 && y == side - 7) || (x == side - 7 && y == 6))));
    }

    static bool Mask(int mask, int i, int j) => mask switch
    {
        0 => (i + j) % 2 == 0,
        1 => i % 2 == 0,
        2 => j % 3 == 0,
        3 => (i + j) % 3 == 0,
        4 => ((i / 2) + (j / 3)) % 2 == 0,
        5 => (i * j % 2) + (i * j % 3) == 0,
        6 => ((i * j % 2) + (i * j % 3)) % 2 == 0,
        _ => (((i + j) % 2) + (i * j % 3)) % 2 == 0,
    };

    static string Decode(byte[] codewords, int[] lengths, int correction, int version)
    {
        var blocks = lengths.Select(length => new List<byte>()).ToList();
        var at = 0;
        for (var i = 0; i < lengths.Max(); i++)
            foreach (var (block, length) in blocks.Zip(lengths)) if (i < length) block.Add(codewords[at++]);
        var data = blocks.SelectMany(block => block).ToList();
        for (var i = 0; i < correction; i++) foreach (var block in blocks) block.Add(codewords[at++]);
        Assert.All(blocks, block => Assert.All(Enumerable.Range(0, correction), power => Assert.Equal(0, Syndrome(block, power))));
        var bits = string.Concat(data.Select(b => Convert.ToString(b, 2).PadLeft(8, '0')));
        Assert.Equal("0100", bits[..4]);
        var width = version < 10 ? 8 : 16;
        var count = Convert.ToInt32(bits[4..(4 + width)], 2);
        return Encoding.UTF8.GetString([.. Enumerable.Range(0, count).Select(i => Convert.ToByte(bits.Substring(4 + width + (8 * i), 8), 2))]);
    }

    /// <summary>Zero for a block without an error.</summary>
    static int Syndrome(List<byte> block, int power)
    {
        int[] exponents = new int[256], logarithms = new int[256];
        for (int i = 0, x = 1; i < 255; i++, x = (x << 1) ^ ((x >> 7) * 0x11D)) (exponents[i], logarithms[x]) = (x, i);
        return block.Aggregate(0, (sum, b) => (sum == 0 ? 0 : exponents[(logarithms[sum] + power) % 255]) ^ b);
    }
}
