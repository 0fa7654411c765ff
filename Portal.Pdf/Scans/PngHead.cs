using static System.Buffers.Binary.BinaryPrimitives;

namespace Portal.Pdf.Scans;

/// <summary>What the head of a PNG file says (ISO/IEC 15948, 11.2.2).</summary>
internal sealed record PngHead(int Width, int Height, int Bits, int Kind)
{
    private const int Length = 13;

    public bool HasPalette => Kind == 3;

    public bool IsGrey => Kind is 0 or 4;

    /// <summary>Each pixel says itself how opaque it is.</summary>
    public bool HasVeil => Kind is 4 or 6;

    public int Channels => Kind switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    /// <summary>Bytes of a row, without the one that says how it is told.</summary>
    public int Row => (int)((((long)Width * Channels * Bits) + 7) / 8);

    /// <summary>Bytes from a pixel to the next.</summary>
    public int Step => Math.Max(1, Channels * Bits / 8);

    public static PngHead Read(ReadOnlySpan<byte> head)
    {
        if (head.Length != Length)
        {
            throw new ScanTroubleException(ScanTrouble.Damaged);
        }

        var (width, height, bits, kind) = (ReadUInt32BigEndian(head), ReadUInt32BigEndian(head[4..]), head[8], head[9]);
        ScanCleaner.Measure(width, height);
        var (fine, channels) = (head[10] == 0 && head[11] == 0 && bits is 1 or 2 or 4 or 8 or 16, kind is 2 or 4 or 6);
        if (!fine || kind is not (0 or 2 or 3 or 4 or 6) || (channels && bits < 8) || (kind == 3 && bits > 8))
        {
            throw new ScanTroubleException(ScanTrouble.Damaged);
        }

        return head[12] == 0 ? new((int)width, (int)height, bits, kind) : throw new ScanTroubleException(ScanTrouble.Interlaced);
    }

    /// <summary>The same picture in eight bits a channel, with nothing clear in it.</summary>
    public PngHead Opaque() => new(Width, Height, 8, IsGrey ? 0 : 2);

    public byte[] Written()
    {
        var head = new byte[Length];
        WriteInt32BigEndian(head, Width);
        WriteInt32BigEndian(head.AsSpan(4), Height);
        (head[8], head[9]) = ((byte)Bits, (byte)Kind);
        return head;
    }
}
