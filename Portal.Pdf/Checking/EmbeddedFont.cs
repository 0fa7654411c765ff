using System.Text;
using static System.Buffers.Binary.BinaryPrimitives;

namespace Portal.Pdf.Checking;

/// <summary>A font's program as it stands in a document: which glyphs it draws, and how wide they are.</summary>
internal sealed class EmbeddedFont
{
    private static readonly string[] Needed = ["glyf", "loca", "head", "hhea", "hmtx", "maxp"];
    private readonly byte[] data;
    private readonly Dictionary<string, Range> tables = new(StringComparer.Ordinal);

    private EmbeddedFont(byte[] data) => this.data = data;

    private int Count => ReadUInt16BigEndian(Table("maxp")[4..]);

    public static EmbeddedFont? Read(byte[] data)
    {
        var font = new EmbeddedFont(data);
        for (var i = 0; i < ReadUInt16BigEndian(data.AsSpan(4)); i++)
        {
            var entry = data.AsSpan(12 + (16 * i), 16);
            var from = ReadInt32BigEndian(entry[8..]);
            font.tables[Encoding.ASCII.GetString(entry[..4])] = from..(from + ReadInt32BigEndian(entry[12..]));
        }

        return Needed.All(font.tables.ContainsKey) ? font : null;
    }

    public bool Draws(ushort glyph) => glyph < Count && Outline(glyph + 1) > Outline(glyph);

    public double Width(ushort glyph)
    {
        var measured = ReadUInt16BigEndian(Table("hhea")[34..]);
        return glyph < Count ? ReadUInt16BigEndian(Table("hmtx")[(4 * Math.Min(glyph, measured - 1))..]) * 1000.0 / ReadUInt16BigEndian(Table("head")[18..]) : -1;
    }

    private int Outline(int glyph) => ReadInt16BigEndian(Table("head")[50..]) != 0 ? ReadInt32BigEndian(Table("loca")[(4 * glyph)..]) : 2 * ReadUInt16BigEndian(Table("loca")[(2 * glyph)..]);

    private ReadOnlySpan<byte> Table(string name) => data.AsSpan(tables[name]);
}
