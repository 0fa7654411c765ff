using Portal.Pdf.Pictures;
using static System.Buffers.Binary.BinaryPrimitives;

namespace Portal.Pdf.Scans;

/// <summary>
/// Lays the rows of a PNG file on white paper, one by one: whoever puts the picture into a document need not take colour and opacity
/// apart, and nothing is hidden in what is clear. No more than a few rows are held. Of sixteen bits the upper eight stay: more is not seen.
/// </summary>
internal sealed class PngRows(PngHead head, byte[] clear)
{
    private const int White = 255;
    private readonly int colours = head.IsGrey ? 1 : 3;

    /// <summary>Reads unpacked rows and writes them, each told in the way it came.</summary>
    public void Copy(Stream from, Stream to)
    {
        var (row, above) = (new byte[head.Row], new byte[head.Row]);
        var (laid, laidAbove, told) = (new byte[head.Width * colours], new byte[head.Width * colours], new byte[head.Width * colours]);
        for (var y = 0; y < head.Height; y++)
        {
            var filter = from.ReadByte();
            if (from.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) < row.Length)
            {
                throw new ScanTroubleException(ScanTrouble.Damaged);
            }

            PngFilter.Undo(filter, row, above, head.Step);
            Lay(row, laid);
            PngFilter.Do(filter, laid, laidAbove, colours, told);
            to.WriteByte((byte)filter);
            to.Write(told);
            (row, above, laid, laidAbove) = (above, row, laidAbove, laid);
        }
    }

    private void Lay(ReadOnlySpan<byte> row, Span<byte> laid)
    {
        if (head.HasVeil)
        {
            Veiled(row, laid, head.Bits / 8);
        }
        else
        {
            Keyed(row, laid);
        }
    }

    private void Veiled(ReadOnlySpan<byte> row, Span<byte> laid, int size)
    {
        for (int x = 0, at = 0; x < laid.Length; x += colours, at += (colours + 1) * size)
        {
            var opaque = row[at + (colours * size)];
            for (var c = 0; c < colours; c++)
            {
                laid[x + c] = OnWhite(row[at + (c * size)], opaque);
            }
        }
    }

    /// <summary>One colour, if any, is clear: where all channels are as it says.</summary>
    private void Keyed(ReadOnlySpan<byte> row, Span<byte> laid)
    {
        var most = (1 << Math.Min(head.Bits, 8)) - 1;
        for (var x = 0; x < head.Width; x++)
        {
            var isClear = clear.Length > 0;
            for (var c = 0; c < colours; c++)
            {
                var sample = Sample(row, (x * colours) + c);
                isClear = isClear && sample == ReadUInt16BigEndian(clear.AsSpan(2 * c));
                laid[(x * colours) + c] = (byte)((head.Bits == 16 ? sample >> 8 : sample) * White / most);
            }

            if (isClear)
            {
                laid.Slice(x * colours, colours).Fill(White);
            }
        }
    }

    private int Sample(ReadOnlySpan<byte> row, int at) => head.Bits switch
    {
        16 => ReadUInt16BigEndian(row[(2 * at)..]),
        8 => row[at],
        var bits => (row[at * bits / 8] >> (8 - bits - (at * bits % 8))) & ((1 << bits) - 1),
    };

    public static byte OnWhite(int colour, int opaque) => (byte)(((colour * opaque) + (White * (White - opaque)) + (White / 2)) / White);
}
