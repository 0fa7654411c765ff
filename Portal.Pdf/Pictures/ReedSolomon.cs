namespace Portal.Pdf.Pictures;

/// <summary>Error correction over the field of 256 elements modulo x^8 + x^4 + x^3 + x^2 + 1 (ISO/IEC 18004, annex A).</summary>
internal static class ReedSolomon
{
    public static byte[] Correction(byte[] data, int count)
    {
        var (divisor, rest) = (Divisor(count), new byte[count]);
        foreach (var b in data)
        {
            var factor = (byte)(b ^ rest[0]);
            rest.AsSpan(1).CopyTo(rest);
            rest[^1] = 0;
            for (var i = 0; i < count; i++)
            {
                rest[i] ^= Multiply(divisor[i], factor);
            }
        }

        return rest;
    }

    public static byte Multiply(byte x, byte y)
    {
        var z = 0;
        for (var i = 7; i >= 0; i--)
        {
            z = (z << 1) ^ ((z >> 7) * 0x11D);
            z ^= ((y >> i) & 1) * x;
        }

        return (byte)z;
    }

    /// <summary>(x - 2^0)(x - 2^1)...: the leading one is left out.</summary>
    private static byte[] Divisor(int count)
    {
        var result = new byte[count];
        result[^1] = 1;
        byte root = 1;
        for (var i = 0; i < count; i++, root = Multiply(root, 2))
        {
            for (var j = 0; j < count; j++)
            {
                result[j] = (byte)(Multiply(result[j], root) ^ (j + 1 < count ? result[j + 1] : 0));
            }
        }

        return result;
    }
}
