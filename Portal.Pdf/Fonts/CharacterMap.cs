using static System.Buffers.Binary.BinaryPrimitives;

namespace Portal.Pdf.Fonts;

/// <summary>A font's "cmap": code point to glyph. Reads formats 4 (the basic plane) and 12 (all planes).</summary>
internal sealed class CharacterMap
{
    private readonly ushort[] basic = new ushort[0x10000];
    private readonly Dictionary<int, ushort> beyond = [];

    public ushort this[int codePoint] => codePoint < 0x10000 ? basic[codePoint] : beyond.GetValueOrDefault(codePoint);

    public static CharacterMap Read(ReadOnlySpan<byte> table)
    {
        var map = new CharacterMap();
        var read = false;
        for (var i = 0; i < ReadUInt16BigEndian(table[2..]); i++)
        {
            var record = table[(4 + (8 * i))..];
            var (platform, encoding) = (ReadUInt16BigEndian(record), ReadUInt16BigEndian(record[2..]));
            if (platform is not 0 && !(platform is 3 && encoding is 1 or 10))
            {
                continue;
            }

            read |= map.ReadSubtable(table[(int)ReadUInt32BigEndian(record[4..])..]);
        }

        return read ? map : throw new InvalidDataException("The font has no Unicode character map of format 4 or 12.");
    }

    private bool ReadSubtable(ReadOnlySpan<byte> table)
    {
        switch (ReadUInt16BigEndian(table))
        {
            case 4:
                ReadSegments(table);
                return true;
            case 12:
                ReadGroups(table);
                return true;
            default:
                return false;
        }
    }

    private void ReadSegments(ReadOnlySpan<byte> table)
    {
        var twice = ReadUInt16BigEndian(table[6..]);
        var ends = table.Slice(14, twice);
        var starts = table.Slice(16 + twice, twice);
        var deltas = table.Slice(16 + (2 * twice), twice);
        var ranges = table[(16 + (3 * twice))..];
        for (var s = 0; s < twice; s += 2)
        {
            var (start, end) = (ReadUInt16BigEndian(starts[s..]), ReadUInt16BigEndian(ends[s..]));
            var (delta, range) = (ReadUInt16BigEndian(deltas[s..]), ReadUInt16BigEndian(ranges[s..]));
            for (int c = start; c <= end && c < 0xFFFF; c++)
            {
                // An offset counts from its own place in the table.
                var glyph = range == 0 ? (ushort)c : ReadUInt16BigEndian(ranges[(s + range + (2 * (c - start)))..]);
                basic[c] = range != 0 && glyph == 0 ? (ushort)0 : (ushort)(glyph + delta);
            }
        }
    }

    private void ReadGroups(ReadOnlySpan<byte> table)
    {
        for (var g = 0; g < ReadUInt32BigEndian(table[12..]); g++)
        {
            var group = table[(16 + (12 * g))..];
            var (first, last) = (ReadInt32BigEndian(group), ReadInt32BigEndian(group[4..]));
            for (var c = first; c <= Math.Min(last, 0x10FFFF); c++)
            {
                Set(c, (ushort)(ReadUInt32BigEndian(group[8..]) + (uint)(c - first)));
            }
        }
    }

    private void Set(int codePoint, ushort glyph)
    {
        if (codePoint < 0x10000)
        {
            basic[codePoint] = glyph;
        }
        else
        {
            beyond[codePoint] = glyph;
        }
    }
}
