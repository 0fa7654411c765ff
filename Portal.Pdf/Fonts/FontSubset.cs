using static System.Buffers.Binary.BinaryPrimitives;

namespace Portal.Pdf.Fonts;

/// <summary>
/// A font file with only the outlines a document uses. Glyphs keep their numbers, so that page contents can be written before the
/// subset is known; the gaps are empty and compress to almost nothing.
/// </summary>
internal static class FontSubset
{
    private static readonly string[] Hints = ["cvt ", "fpgm", "prep"];

    public static byte[] Make(TrueTypeFont font, IEnumerable<ushort> used)
    {
        var glyphs = WithComponents(font, used);
        var count = glyphs.Max + 1;
        var (glyf, loca) = Outlines(font, glyphs, count);

        var head = font.Table("head").ToArray();
        WriteInt32BigEndian(head.AsSpan(8), 0);
        WriteInt16BigEndian(head.AsSpan(50), 1);
        var hhea = font.Table("hhea").ToArray();
        WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)count);
        var maxp = font.Table("maxp").ToArray();
        WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)count);

        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = glyf,
            ["head"] = head,
            ["hhea"] = hhea,
            ["hmtx"] = Metrics(font, glyphs, count),
            ["loca"] = loca,
            ["maxp"] = maxp,
        };
        foreach (var hint in Hints.Where(font.Has))
        {
            tables[hint] = font.Table(hint).ToArray();
        }

        return Assemble(tables);
    }

    /// <summary>An é may be drawn as e and ´: what a glyph is composed of comes along.</summary>
    private static SortedSet<int> WithComponents(TrueTypeFont font, IEnumerable<ushort> used)
    {
        var all = new SortedSet<int> { 0 };
        var waiting = new Stack<int>(used.Select(glyph => (int)glyph));
        while (waiting.TryPop(out var glyph))
        {
            if (!all.Add(glyph))
            {
                continue;
            }

            foreach (var part in Components(font.Outline(glyph)))
            {
                waiting.Push(part);
            }
        }

        return all;
    }

    private static List<int> Components(ReadOnlySpan<byte> outline)
    {
        var parts = new List<int>();
        if (outline.Length < 10 || ReadInt16BigEndian(outline) >= 0)
        {
            return parts;
        }

        const int Words = 0x1, OneScale = 0x8, More = 0x20, TwoScales = 0x40, Matrix = 0x80;
        var at = 10;
        int flags;
        do
        {
            flags = ReadUInt16BigEndian(outline[at..]);
            parts.Add(ReadUInt16BigEndian(outline[(at + 2)..]));
            at += 4 + ((flags & Words) != 0 ? 4 : 2);
            at += (flags & OneScale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & Matrix) != 0 ? 8 : 0;
        }
        while ((flags & More) != 0);

        return parts;
    }

    private static (byte[] Glyf, byte[] Loca) Outlines(TrueTypeFont font, SortedSet<int> glyphs, int count)
    {
        var glyf = new MemoryStream();
        var loca = new byte[4 * (count + 1)];
        for (var i = 0; i < count; i++)
        {
            WriteInt32BigEndian(loca.AsSpan(4 * i), (int)glyf.Length);
            if (glyphs.Contains(i))
            {
                glyf.Write(font.Outline(i));
                glyf.SetLength((glyf.Length + 3) & ~3);
                glyf.Position = glyf.Length;
            }
        }

        WriteInt32BigEndian(loca.AsSpan(4 * count), (int)glyf.Length);
        return (glyf.ToArray(), loca);
    }

    private static byte[] Metrics(TrueTypeFont font, SortedSet<int> glyphs, int count)
    {
        var source = font.Table("hmtx");
        int measured = ReadUInt16BigEndian(font.Table("hhea")[34..]);
        var target = new byte[4 * count];
        foreach (var glyph in glyphs)
        {
            source.Slice(4 * Math.Min(glyph, measured - 1), 2).CopyTo(target.AsSpan(4 * glyph));
            var bearing = glyph < measured ? (4 * glyph) + 2 : (4 * measured) + (2 * (glyph - measured));
            source.Slice(bearing, 2).CopyTo(target.AsSpan((4 * glyph) + 2));
        }

        return target;
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var start = 12 + (16 * tables.Count);
        var file = new byte[start + tables.Values.Sum(table => (table.Length + 3) & ~3)];
        var span = file.AsSpan();
        var power = (int)Math.Log2(tables.Count);
        WriteUInt32BigEndian(span, 0x00010000);
        WriteUInt16BigEndian(span[4..], (ushort)tables.Count);
        WriteUInt16BigEndian(span[6..], (ushort)(16 << power));
        WriteUInt16BigEndian(span[8..], (ushort)power);
        WriteUInt16BigEndian(span[10..], (ushort)((16 * tables.Count) - (16 << power)));

        var (entry, at, head) = (12, start, 0);
        foreach (var (tag, table) in tables)
        {
            table.CopyTo(span[at..]);
            for (var i = 0; i < 4; i++)
            {
                span[entry + i] = (byte)tag[i];
            }

            WriteUInt32BigEndian(span[(entry + 4)..], Sum(span.Slice(at, (table.Length + 3) & ~3)));
            WriteInt32BigEndian(span[(entry + 8)..], at);
            WriteInt32BigEndian(span[(entry + 12)..], table.Length);
            head = string.Equals(tag, "head", StringComparison.Ordinal) ? at : head;
            (entry, at) = (entry + 16, at + ((table.Length + 3) & ~3));
        }

        WriteUInt32BigEndian(span[(head + 8)..], unchecked(0xB1B0AFBA - Sum(span)));
        return file;
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var i = 0; i < bytes.Length; i += 4)
        {
            sum = unchecked(sum + ReadUInt32BigEndian(bytes[i..]));
        }

        return sum;
    }
}
