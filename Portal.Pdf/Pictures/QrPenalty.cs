namespace Portal.Pdf.Pictures;

/// <summary>How badly a mask reads (ISO/IEC 18004, 7.8.3): long runs, blocks, what looks like a corner mark, too dark or too light.</summary>
internal static class QrPenalty
{
    private const int Runs = 3, Squares = 3, Likeness = 40, Balance = 10;

    public static int Of(bool[,] dark)
    {
        var side = dark.GetLength(0);
        var penalty = 0;
        for (var i = 0; i < side; i++)
        {
            var line = i;
            penalty += Line(side, j => dark[line, j]) + Line(side, j => dark[j, line]);
        }

        var count = 0;
        for (var r = 0; r < side; r++)
        {
            for (var c = 0; c < side; c++)
            {
                count += dark[r, c] ? 1 : 0;
                var square = r > 0 && c > 0 && dark[r, c] == dark[r - 1, c] && dark[r, c] == dark[r, c - 1] && dark[r, c] == dark[r - 1, c - 1];
                penalty += square ? Squares : 0;
            }
        }

        var steps = Math.Abs((count * 20) - (side * side * 10)) / (side * side);
        return penalty + (steps * Balance);
    }

    private static int Line(int side, Func<int, bool> at)
    {
        var (penalty, run, bits) = (0, 0, 0);
        for (var i = 0; i < side; i++)
        {
            run = i > 0 && at(i) == at(i - 1) ? run + 1 : 1;
            penalty += run == 5 ? Runs : run > 5 ? 1 : 0;
            bits = ((bits << 1) | (at(i) ? 1 : 0)) & 0x7FF;
            penalty += i >= 10 && bits is 0b10111010000 or 0b00001011101 ? Likeness : 0;
        }

        return penalty;
    }
}
