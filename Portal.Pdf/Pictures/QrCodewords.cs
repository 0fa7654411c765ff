namespace Portal.Pdf.Pictures;

/// <summary>The codewords of a QR code: the data, and what is needed to restore what is lost of it (ISO/IEC 18004, 7.4 to 7.6).</summary>
internal static class QrCodewords
{
    // Level M, by version.
    private static readonly int[] CorrectionOfBlock =
        [0, 10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28];

    private static readonly int[] Blocks =
        [0, 1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49];

    /// <summary>How many bytes of data a version holds.</summary>
    public static int DataCount(int version) => AllCount(version) - (CorrectionOfBlock[version] * Blocks[version]);

    public static byte[] Make(int version, byte[] data) => Interleave(version, Pad(version, data));

    /// <summary>All codewords of a version: its modules without the patterns, in bytes.</summary>
    private static int AllCount(int version)
    {
        var bits = (((16 * version) + 128) * version) + 64;
        if (version >= 2)
        {
            var count = (version / 7) + 2;
            bits -= (((25 * count) - 10) * count) - 55;
            bits -= version >= 7 ? 36 : 0;
        }

        return bits / 8;
    }

    /// <summary>Mode "byte", the length, the data, an end, and filling up to the size.</summary>
    private static byte[] Pad(int version, byte[] data)
    {
        var target = new byte[DataCount(version)];
        var at = 0;
        Append(0b0100, 4);
        Append(data.Length, version < 10 ? 8 : 16);
        foreach (var b in data)
        {
            Append(b, 8);
        }

        at = (Math.Min(at + 4, 8 * target.Length) + 7) / 8 * 8;
        for (var fill = 0xEC; at < 8 * target.Length; fill ^= 0xEC ^ 0x11)
        {
            Append(fill, 8);
        }

        return target;

        void Append(int value, int count)
        {
            for (var i = count - 1; i >= 0; i--, at++)
            {
                target[at / 8] |= (byte)(((value >> i) & 1) << (7 - (at % 8)));
            }
        }
    }

    /// <summary>Cuts the data in blocks, the short ones first, and takes of each in turn: a stain then harms each a little.</summary>
    private static byte[] Interleave(int version, byte[] data)
    {
        var (count, correction) = (Blocks[version], CorrectionOfBlock[version]);
        var (size, longer) = Math.DivRem(data.Length, count);
        var blocks = new List<byte[]>();
        var start = 0;
        for (var i = 0; i < count; i++)
        {
            var length = size + (i >= count - longer ? 1 : 0);
            blocks.Add(data[start..(start + length)]);
            start += length;
        }

        var corrections = blocks.ConvertAll(block => ReedSolomon.Correction(block, correction));
        var all = new List<byte>(data.Length + (count * correction));
        for (var i = 0; i <= size; i++)
        {
            all.AddRange(blocks.Where(block => i < block.Length).Select(block => block[i]));
        }

        for (var i = 0; i < correction; i++)
        {
            all.AddRange(corrections.Select(block => block[i]));
        }

        return [.. all];
    }
}
