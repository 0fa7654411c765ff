namespace Portal.Pdf.Pictures;

/// <summary>The five ways in which a row of a PNG file is told by its neighbours (ISO/IEC 15948, 9).</summary>
internal static class PngFilter
{
    /// <summary>Makes the bytes of a row out of what was told.</summary>
    /// <param name="filter">The way.</param>
    /// <param name="row">What was told; becomes the row.</param>
    /// <param name="above">The row above, or nothing but zeroes.</param>
    /// <param name="step">Bytes from a pixel to the next.</param>
    public static void Undo(int filter, Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        switch (filter)
        {
            case 0:
                break;
            case 1:
                for (var i = step; i < row.Length; i++)
                {
                    row[i] += row[i - step];
                }

                break;
            case 2:
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] += above[i];
                }

                break;
            case 3:
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] += (byte)(((i < step ? 0 : row[i - step]) + above[i]) / 2);
                }

                break;
            case 4:
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] += i < step ? above[i] : Nearest(row[i - step], above[i], above[i - step]);
                }

                break;
            default:
                throw Unknown();
        }
    }

    /// <summary>Tells a row by its neighbours.</summary>
    public static void Do(int filter, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int step, Span<byte> told)
    {
        for (var i = 0; i < Math.Min(step, row.Length); i++)
        {
            told[i] = (byte)(row[i] - filter switch { 0 or 1 => 0, 2 or 4 => above[i], 3 => above[i] / 2, _ => throw Unknown() });
        }

        switch (filter)
        {
            case 0:
                row.CopyTo(told);
                break;
            case 1:
                for (var i = step; i < row.Length; i++)
                {
                    told[i] = (byte)(row[i] - row[i - step]);
                }

                break;
            case 2:
                for (var i = step; i < row.Length; i++)
                {
                    told[i] = (byte)(row[i] - above[i]);
                }

                break;
            case 3:
                for (var i = step; i < row.Length; i++)
                {
                    told[i] = (byte)(row[i] - ((row[i - step] + above[i]) / 2));
                }

                break;
            default:
                for (var i = step; i < row.Length; i++)
                {
                    told[i] = (byte)(row[i] - Nearest(row[i - step], above[i], above[i - step]));
                }

                break;
        }
    }

    private static InvalidDataException Unknown() => new("The PNG file has a row of no known kind.");

    /// <summary>The neighbour that is nearest to what the three of them foretell (Paeth).</summary>
    private static byte Nearest(byte left, byte above, byte corner)
    {
        var (toLeft, toAbove) = (Math.Abs(above - corner), Math.Abs(left - corner));
        var toCorner = Math.Abs(left + above - (2 * corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
