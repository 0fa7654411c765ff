using System.Text;
using Portal.Pdf.Syntax;
using static System.Buffers.Binary.BinaryPrimitives;

namespace Portal.Pdf.Archive;

/// <summary>
/// What the colours of a document mean (ISO 19005-3, 6.2.3): sRGB. The profile (ICC.1:2001-04, version 2: a display, three primaries and
/// one curve) is computed here from IEC 61966-2-1, so that no file with a licence of its own comes along.
/// </summary>
internal static class OutputIntent
{
    private const string Name = "sRGB IEC61966-2.1";
    private const int CurvePoints = 1024, HeaderSize = 128;
    private static readonly Lazy<byte[]> Made = new(Make);

    public static byte[] Profile => Made.Value;

    public static int Write(PdfFile file)
    {
        var (intent, profile) = (file.Reserve(), file.Reserve());
        file.WriteStream(profile, "/N 3", Profile);
        file.Write(intent, $"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier({Name})/Info({Name})/DestOutputProfile {profile} 0 R>>");
        return intent;
    }

    private static byte[] Make()
    {
        // The primaries of sRGB, adapted to the white of the profile connection space (D50, Bradford).
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Description()),
            ("cprt", [.. "text"u8, 0, 0, 0, 0, .. "No rights reserved; computed from IEC 61966-2-1\0"u8]),
            ("wtpt", Colour(0.96420, 1, 0.82491)),
            ("rXYZ", Colour(0.43607, 0.22249, 0.01392)),
            ("gXYZ", Colour(0.38515, 0.71687, 0.09708)),
            ("bXYZ", Colour(0.14307, 0.06061, 0.71410)),
            ("rTRC", Curve()),
            ("gTRC", []),
            ("bTRC", []),
        ];
        var start = HeaderSize + 4 + (12 * tags.Length);
        var file = new byte[start + tags.Sum(tag => (tag.Data.Length + 3) & ~3)];
        WriteHeader(file);
        WriteInt32BigEndian(file.AsSpan(HeaderSize), tags.Length);
        var (at, from, length) = (start, start, 0);
        for (var i = 0; i < tags.Length; i++)
        {
            // One curve serves all three colours.
            if (tags[i].Data.Length > 0)
            {
                tags[i].Data.CopyTo(file, at);
                (from, length) = (at, tags[i].Data.Length);
                at += (length + 3) & ~3;
            }

            var entry = file.AsSpan(HeaderSize + 4 + (12 * i));
            Encoding.ASCII.GetBytes(tags[i].Tag, entry);
            WriteInt32BigEndian(entry[4..], from);
            WriteInt32BigEndian(entry[8..], length);
        }

        return file;
    }

    private static void WriteHeader(Span<byte> file)
    {
        WriteInt32BigEndian(file, file.Length);
        WriteInt32BigEndian(file[8..], 0x02400000);
        "mntrRGB XYZ "u8.CopyTo(file[12..]);
        short[] made = [2026, 1, 1, 0, 0, 0];
        for (var i = 0; i < made.Length; i++)
        {
            WriteInt16BigEndian(file[(24 + (2 * i))..], made[i]);
        }

        "acsp"u8.CopyTo(file[36..]);
        Colour(0.96420, 1, 0.82491).AsSpan(8).CopyTo(file[68..]);
    }

    private static byte[] Description()
    {
        // The ASCII name; no Unicode name and no Macintosh name, which have fixed room.
        var data = new byte[12 + Name.Length + 1 + 8 + 3 + 67];
        "desc"u8.CopyTo(data);
        WriteInt32BigEndian(data.AsSpan(8), Name.Length + 1);
        Encoding.ASCII.GetBytes(Name, data.AsSpan(12));
        return data;
    }

    private static byte[] Colour(double x, double y, double z)
    {
        var data = new byte[20];
        "XYZ "u8.CopyTo(data);
        WriteInt32BigEndian(data.AsSpan(8), (int)Math.Round(x * 65536));
        WriteInt32BigEndian(data.AsSpan(12), (int)Math.Round(y * 65536));
        WriteInt32BigEndian(data.AsSpan(16), (int)Math.Round(z * 65536));
        return data;
    }

    private static byte[] Curve()
    {
        var data = new byte[12 + (2 * CurvePoints)];
        "curv"u8.CopyTo(data);
        WriteInt32BigEndian(data.AsSpan(8), CurvePoints);
        for (var i = 0; i < CurvePoints; i++)
        {
            var value = i / (CurvePoints - 1.0);
            var light = value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
            WriteUInt16BigEndian(data.AsSpan(12 + (2 * i)), (ushort)Math.Round(light * 65535));
        }

        return data;
    }
}
