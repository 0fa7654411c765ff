using System.Text;
using static System.Buffers.Binary.BinaryPrimitives;

namespace Portal.Tests.Pdf;

/// <summary>A JPEG 2000 picture of one even grey, by hand.</summary>
static class Jpeg2000
{
    /// <summary>A file with boxes beside the picture, some of them in others.</summary>
    public static byte[] File(string secret)
    {
        var told = Encoding.Latin1.GetBytes(secret);
        byte[] head = [.. Box("ihdr", [0, 0, 0, 8, 0, 0, 0, 8, 0, 1, 7, 7, 0, 0]), .. Box("colr", [1, 0, 0, 0, 0, 0, 17]), .. Box("xml ", told)];
        return
        [
            .. Box("jP  ", [0x0D, 0x0A, 0x87, 0x0A]),
            .. Box("ftyp", [.. "jp2 "u8, 0, 0, 0, 0, .. "jp2 "u8]),
            .. Box("uuid", [.. new byte[16], .. told]),
            .. Box("jp2h", head),
            .. Box("uinf", Box("url ", told)),
            .. Box("asoc", Box("lbl ", told)),
            .. Box("jp2c", Pixels(secret)),
            .. Box("xml ", told),
            .. told,
        ];
    }

    /// <summary>The packed pixels, with comments in the head and in a part, and words behind the end.</summary>
    public static byte[] Pixels(string secret)
    {
        byte[] comment = Segment(0x64, [0, 1, .. Encoding.Latin1.GetBytes(secret)]);
        byte[] inside = [.. comment, 0xFF, 0x93, 0];
        byte[] part = [0, 0, 0, 0, 0, 0, 0, 1];
        WriteInt32BigEndian(part.AsSpan(2), inside.Length + 12);
        return
        [
            0xFF, 0x4F,
            .. Segment(0x51, [0, 0, 0, 0, 0, 8, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 7, 1, 1]),
            .. Segment(0x52, [0, 0, 0, 1, 0, 0, 4, 4, 0, 1]),
            .. Segment(0x5C, [0x40, 0x40]),
            .. comment,
            .. Segment(0x90, part),
            .. inside,
            0xFF, 0xD9,
            .. Encoding.Latin1.GetBytes(secret),
        ];
    }

    public static byte[] Box(string name, byte[] inside)
    {
        var length = new byte[4];
        WriteInt32BigEndian(length, inside.Length + 8);
        return [.. length, .. Encoding.Latin1.GetBytes(name), .. inside];
    }

    static byte[] Segment(byte mark, byte[] data) => [0xFF, mark, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];
}
