using System.Text;

namespace Portal.Pdf.Pictures;

/// <summary>
/// A QR code (ISO/IEC 18004): the text as bytes, level M (fifteen percent may be lost), the smallest size it fits in and the mask that
/// reads best.
/// </summary>
internal sealed class QrModules
{
    private const int LevelM = 0;
    private readonly int version;
    private readonly int side;
    private readonly bool[,] dark;
    private readonly bool[,] isFunction;

    private QrModules(int version)
    {
        (this.version, side) = (version, (4 * version) + 17);
        (dark, isFunction) = (new bool[side, side], new bool[side, side]);
    }

    /// <summary>The modules, by row and column; dark is true.</summary>
    /// <exception cref="ArgumentException">The text is longer than the largest code holds.</exception>
    public static bool[,] Of(string text)
    {
        var data = Encoding.UTF8.GetBytes(text);
        var smallest = Enumerable.Range(1, 40).FirstOrDefault(v => (8 * QrCodewords.DataCount(v)) >= 4 + (v < 10 ? 8 : 16) + (8 * data.Length));
        if (smallest == 0)
        {
            throw new ArgumentException("The text does not fit in a QR code.", nameof(text));
        }

        var code = new QrModules(smallest);
        code.DrawFunctions();
        code.DrawData(QrCodewords.Make(smallest, data));
        code.ApplyBestMask();
        return code.dark;
    }

    private void DrawFunctions()
    {
        for (var i = 0; i < side; i++)
        {
            Set(6, i, i % 2 == 0);
            Set(i, 6, i % 2 == 0);
        }

        DrawFinder(3, 3);
        DrawFinder(3, side - 4);
        DrawFinder(side - 4, 3);
        var places = AlignmentPlaces();
        for (var i = 0; i < places.Length; i++)
        {
            for (var j = 0; j < places.Length; j++)
            {
                // Three corners have the large marks.
                if (!((i == 0 && j == 0) || (i == 0 && j == places.Length - 1) || (i == places.Length - 1 && j == 0)))
                {
                    DrawAlignment(places[i], places[j]);
                }
            }
        }

        DrawFormat(mask: 0);
        DrawVersion();
    }

    private int[] AlignmentPlaces()
    {
        if (version == 1)
        {
            return [];
        }

        var count = (version / 7) + 2;
        var step = ((version * 8) + (count * 3) + 5) / ((count * 4) - 4) * 2;
        return [6, .. Enumerable.Range(0, count - 1).Select(i => side - 7 - (i * step)).Reverse()];
    }

    private void DrawFinder(int row, int column)
    {
        for (var r = -4; r <= 4; r++)
        {
            for (var c = -4; c <= 4; c++)
            {
                var distance = Math.Max(Math.Abs(r), Math.Abs(c));
                if (row + r >= 0 && row + r < side && column + c >= 0 && column + c < side)
                {
                    Set(row + r, column + c, distance is not 2 and not 4);
                }
            }
        }
    }

    private void DrawAlignment(int row, int column)
    {
        for (var r = -2; r <= 2; r++)
        {
            for (var c = -2; c <= 2; c++)
            {
                Set(row + r, column + c, Math.Max(Math.Abs(r), Math.Abs(c)) != 1);
            }
        }
    }

    /// <summary>Level and mask, twice, with their own correction (7.9).</summary>
    private void DrawFormat(int mask)
    {
        var value = (LevelM << 3) | mask;
        var rest = value;
        for (var i = 0; i < 10; i++)
        {
            rest = (rest << 1) ^ ((rest >> 9) * 0x537);
        }

        var bits = ((value << 10) | rest) ^ 0x5412;
        for (var i = 0; i < 15; i++)
        {
            var bit = ((bits >> i) & 1) != 0;
            var (row, column) = i switch { <= 5 => (i, 8), 6 => (7, 8), 7 => (8, 8), 8 => (8, 7), _ => (8, 14 - i) };
            Set(row, column, bit);
            Set(i < 8 ? 8 : side - 15 + i, i < 8 ? side - 1 - i : 8, bit);
        }

        Set(side - 8, 8, isDark: true);
    }

    /// <summary>From version 7 on the version stands in the code, twice (7.10).</summary>
    private void DrawVersion()
    {
        if (version < 7)
        {
            return;
        }

        var rest = version;
        for (var i = 0; i < 12; i++)
        {
            rest = (rest << 1) ^ ((rest >> 11) * 0x1F25);
        }

        var bits = (version << 12) | rest;
        for (var i = 0; i < 18; i++)
        {
            var (far, near) = (side - 11 + (i % 3), i / 3);
            Set(near, far, ((bits >> i) & 1) != 0);
            Set(far, near, ((bits >> i) & 1) != 0);
        }
    }

    /// <summary>In columns of two from the right, up and down in turn (7.7.3).</summary>
    private void DrawData(byte[] codewords)
    {
        var at = 0;
        for (var right = side - 1; right >= 1; right -= 2)
        {
            right = right == 6 ? 5 : right;
            for (var step = 0; step < side; step++)
            {
                for (var j = 0; j < 2; j++)
                {
                    var (column, upward) = (right - j, ((right + 1) & 2) == 0);
                    var row = upward ? side - 1 - step : step;
                    if (!isFunction[row, column] && at < codewords.Length * 8)
                    {
                        dark[row, column] = ((codewords[at / 8] >> (7 - (at % 8))) & 1) != 0;
                        at++;
                    }
                }
            }
        }
    }

    private void ApplyBestMask()
    {
        var best = Enumerable.Range(0, 8).MinBy(mask =>
        {
            ApplyMask(mask);
            DrawFormat(mask);
            var penalty = QrPenalty.Of(dark);
            ApplyMask(mask);
            return penalty;
        });
        ApplyMask(best);
        DrawFormat(best);
    }

    private void ApplyMask(int mask)
    {
        for (var r = 0; r < side; r++)
        {
            for (var c = 0; c < side; c++)
            {
                dark[r, c] ^= !isFunction[r, c] && Masks(mask, r, c);
            }
        }
    }

    private static bool Masks(int mask, int r, int c) => mask switch
    {
        0 => (r + c) % 2 == 0,
        1 => r % 2 == 0,
        2 => c % 3 == 0,
        3 => (r + c) % 3 == 0,
        4 => ((r / 2) + (c / 3)) % 2 == 0,
        5 => (r * c % 2) + (r * c % 3) == 0,
        6 => ((r * c % 2) + (r * c % 3)) % 2 == 0,
        _ => (((r + c) % 2) + (r * c % 3)) % 2 == 0,
    };

    private void Set(int row, int column, bool isDark) => (dark[row, column], isFunction[row, column]) = (isDark, true);
}
