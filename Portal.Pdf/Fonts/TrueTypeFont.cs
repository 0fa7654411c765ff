using System.Text;
using static System.Buffers.Binary.BinaryPrimitives;

namespace Portal.Pdf.Fonts;

/// <summary>A TrueType font as far as a PDF needs it: character map, widths, outlines, metrics. Read once, then only read from.</summary>
internal sealed class TrueTypeFont
{
    private readonly byte[] data;
    private readonly Dictionary<string, Range> tables = [];
    private readonly int[] widths;
    private readonly int[] outlines;

    public TrueTypeFont(string name, byte[] data)
    {
        Name = name;
        this.data = data;
        for (var i = 0; i < ReadUInt16BigEndian(data.AsSpan(4)); i++)
        {
            var entry = data.AsSpan(12 + (16 * i), 16);
            var offset = ReadInt32BigEndian(entry[8..]);
            tables[Encoding.ASCII.GetString(entry[..4])] = offset..(offset + ReadInt32BigEndian(entry[12..]));
        }

        UnitsPerEm = ReadUInt16BigEndian(Table("head")[18..]);
        GlyphCount = ReadUInt16BigEndian(Table("maxp")[4..]);
        Characters = CharacterMap.Read(Table("cmap"));
        widths = ReadWidths();
        outlines = ReadOutlines();
    }

    public string Name { get; }

    public int GlyphCount { get; }

    public CharacterMap Characters { get; }

    public int Ascent => Scaled("hhea", 4);

    public int Descent => Scaled("hhea", 6);

    /// <summary>OS/2 tells the height of capitals from version 2 on; older fonts get the usual seven tenths.</summary>
    public int CapHeight => ReadUInt16BigEndian(Table("OS/2")) >= 2 ? Scaled("OS/2", 88) : 700;

    public int Weight => ReadUInt16BigEndian(Table("OS/2")[4..]);

    public double ItalicAngle => ReadInt32BigEndian(Table("post")[4..]) / 65536.0;

    public int[] Box => [Scaled("head", 36), Scaled("head", 38), Scaled("head", 40), Scaled("head", 42)];

    private int UnitsPerEm { get; }

    public bool Has(string table) => tables.ContainsKey(table);

    public ReadOnlySpan<byte> Table(string name) =>
        tables.TryGetValue(name, out var range) ? data.AsSpan(range) : throw new InvalidDataException($"The font has no table '{name}'.");

    /// <summary>The advance width in thousandths of the font size.</summary>
    public int Width(ushort glyph) => widths[glyph];

    public ReadOnlySpan<byte> Outline(int glyph) => Table("glyf")[outlines[glyph]..outlines[glyph + 1]];

    private int Scaled(string table, int offset) => Scale(ReadInt16BigEndian(Table(table)[offset..]));

    private int Scale(int units) => (int)Math.Round(units * 1000.0 / UnitsPerEm);

    private int[] ReadWidths()
    {
        var table = Table("hmtx");
        var measured = ReadUInt16BigEndian(Table("hhea")[34..]);
        var all = new int[GlyphCount];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = Scale(ReadUInt16BigEndian(table[(4 * Math.Min(i, measured - 1))..]));
        }

        return all;
    }

    private int[] ReadOutlines()
    {
        var table = Table("loca");
        var wide = ReadInt16BigEndian(Table("head")[50..]) != 0;
        var all = new int[GlyphCount + 1];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = wide ? ReadInt32BigEndian(table[(4 * i)..]) : 2 * ReadUInt16BigEndian(table[(2 * i)..]);
        }

        return all;
    }
}
