using System.Text;
using Portal.Tests.Support;
using static System.Buffers.Binary.BinaryPrimitives;

namespace Portal.Tests.Pdf;

/// <summary>Photos as a phone makes them, and what is seen of them.</summary>
static class Photo
{
    /// <summary>A photo, packed by a program from elsewhere.</summary>
    /// <param name="progressive">It appears in steps, and has a scan for each.</param>
    /// <param name="width">In pixels of the page that it is a photo of.</param>
    /// <param name="height">As the width.</param>
    public static byte[] Jpeg(int width, int height, bool progressive = false) =>
        Converted(Images.Png(width, height, kind: 2, (x, y) => [(byte)(x * 6), (byte)(y * 12), 90]), "jpg", progressive ? ["-jpegopt", "progressive=y"] : []);

    /// <summary>The same picture in another packing, as a program from elsewhere does it.</summary>
    public static byte[] Converted(byte[] picture, string ending, params string[] more)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.{ending}");
        try
        {
            // pdftoppm makes a JPEG file of a page: the picture stands on a page of its own.
            var pdf = Portal.Pdf.PdfWriter.Write(new("Foto", "nl", "Maker", null, [new Portal.Pdf.Heading(1, "Foto"), new Portal.Pdf.Picture(picture, "foto")]), DateTimeOffset.UnixEpoch).Bytes;
            var done = Tools.RunOn(pdf, "pdftoppm", [ending == "jpg" ? "-jpeg" : "-png", .. more, "-singlefile", "-r", "20", "{}", path[..^4]]);
            Assert.True(done.ExitCode == 0, done.All);
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>What is seen: drawn on a page and turned into bare pixels.</summary>
    public static string Pixels(byte[] picture)
    {
        var pdf = Portal.Pdf.PdfWriter.Write(new("Foto", "nl", "Maker", null, [new Portal.Pdf.Heading(1, "Foto"), new Portal.Pdf.Picture(picture, "foto")]), DateTimeOffset.UnixEpoch).Bytes;
        return Tools.RunOn(pdf, "pdftoppm", "-r", "72", "{}").Output;
    }

    /// <summary>A segment of a JPEG file.</summary>
    public static byte[] Segment(byte marker, string words) => Segment(marker, Encoding.Latin1.GetBytes(words));

    /// <summary>What a phone says: how it was held, and in a second directory where it was.</summary>
    public static byte[] Exif(int orientation, string place)
    {
        var words = Encoding.Latin1.GetBytes(place + "\0");
        byte[] tiff =
        [
            .. "II*\0"u8, 8, 0, 0, 0,
            2, 0,
            0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0,
            0x0F, 0x01, 2, 0, (byte)words.Length, 0, 0, 0, 38, 0, 0, 0,
            0, 0, 0, 0,
            .. words,
        ];
        return Segment(0xE1, [.. "Exif\0\0"u8, .. tiff]);
    }

    /// <summary>A PNG file whose head was changed, with the check of it made right again.</summary>
    public static byte[] Resummed(byte[] png)
    {
        var crc = uint.MaxValue;
        foreach (var b in png.AsSpan(12, 17))
        {
            crc ^= b;
            for (var i = 0; i < 8; i++) crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
        }
        WriteUInt32BigEndian(png.AsSpan(29), ~crc);
        return png;
    }

    static byte[] Segment(byte marker, byte[] data) => [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];
}
