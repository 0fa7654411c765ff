using static System.Buffers.Binary.BinaryPrimitives;

namespace Portal.Pdf.Pictures;

/// <summary>The one thing of Exif (2.32) that a picture cannot be shown without: how the camera was held.</summary>
internal static class Exif
{
    private const int Tag = 0x0112, Upright = 1, Highest = 8, Entry = 12;
    private static readonly byte[] Name = "Exif\0\0"u8.ToArray();

    /// <summary>From 1 to 8; upright when the file does not say, or says what cannot be.</summary>
    public static int Orientation(ReadOnlySpan<byte> file)
    {
        for (var at = 2; at + 4 <= file.Length && file[at] == 0xFF && file[at + 1] is not 0xDA;)
        {
            if (file[at + 1] is 0xFF)
            {
                at++;
                continue;
            }

            var length = ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length)
            {
                break;
            }

            var data = file.Slice(at + 4, length - 2);
            if (file[at + 1] is 0xE1 && data.StartsWith(Name))
            {
                return OfDirectory(data[Name.Length..]);
            }

            at += 2 + length;
        }

        return Upright;
    }

    /// <summary>A segment with the orientation and nothing else.</summary>
    public static byte[] Segment(int orientation) =>
        [0xFF, 0xE1, 0, 34, .. Name, (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, Tag >> 8, Tag & 0xFF, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];

    private static int OfDirectory(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8)
        {
            return Upright;
        }

        var little = tiff[0] == 'I';
        var first = Long(tiff[4..], little);
        if (first > (uint)tiff.Length - 2)
        {
            return Upright;
        }

        var entries = tiff[(int)first..];
        var count = Short(entries, little);
        for (var i = 0; i < count && 2 + ((i + 1) * Entry) <= entries.Length; i++)
        {
            var entry = entries.Slice(2 + (i * Entry), Entry);
            if (Short(entry, little) == Tag)
            {
                return Short(entry[8..], little) is var said and >= Upright and <= Highest ? said : Upright;
            }
        }

        return Upright;
    }

    private static int Short(ReadOnlySpan<byte> bytes, bool little) => little ? ReadUInt16LittleEndian(bytes) : ReadUInt16BigEndian(bytes);

    private static uint Long(ReadOnlySpan<byte> bytes, bool little) => little ? ReadUInt32LittleEndian(bytes) : ReadUInt32BigEndian(bytes);
}
