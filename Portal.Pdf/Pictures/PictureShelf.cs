using System.Globalization;
using System.Text;
using Portal.Pdf.Syntax;

namespace Portal.Pdf.Pictures;

/// <summary>A picture as PDF holds it: the entries of its stream, its bytes, and a veil where it lets the page through.</summary>
internal sealed record StoredPicture(int Width, int Height, string Entries, byte[] Data)
{
    /// <summary>How opaque each pixel is, one byte each.</summary>
    public byte[]? Veil { get; init; }

    /// <summary>How it was held when it was taken, as Exif numbers it: 1 is upright.</summary>
    public int Orientation { get; init; } = 1;

    /// <summary>Its rows stand upright on the page.</summary>
    public bool IsOnItsSide => Orientation >= 5;
}

/// <summary>The pictures of one document; each file goes in once.</summary>
internal sealed class PictureShelf(PdfFile file)
{
    private readonly List<(byte[] File, int Id, StoredPicture Picture)> pictures = [];

    /// <summary>What the resources of a page say of the pictures.</summary>
    public string Resources => pictures.Count == 0 ? ""
        : pictures.Select((picture, i) => string.Create(CultureInfo.InvariantCulture, $"/Im{i + 1} {picture.Id} 0 R"))
            .Aggregate(new StringBuilder("/XObject<<"), (text, one) => text.Append(one)).Append(">>").ToString();

    /// <summary>Puts a picture into the file, and gives its number and what it is.</summary>
    public (int Number, StoredPicture Picture) Add(byte[] bytes)
    {
        var at = pictures.FindIndex(picture => picture.File.AsSpan().SequenceEqual(bytes));
        if (at < 0)
        {
            pictures.Add((bytes, file.Reserve(), Read(bytes)));
            at = pictures.Count - 1;
            Write(pictures[at].Id, pictures[at].Picture);
        }

        return (at + 1, pictures[at].Picture);
    }

    public static StoredPicture Read(byte[] bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => PngPicture.Read(bytes),
        [0xFF, 0xD8, 0xFF, ..] => JpegPicture.Read(bytes),
        _ => throw new InvalidDataException("A picture is a PNG or JPEG file."),
    };

    private void Write(int id, StoredPicture picture)
    {
        var veil = "";
        if (picture.Veil is { } opaque)
        {
            var mask = file.Reserve();
            file.WriteStream(mask, FormattableString.Invariant($"/Type/XObject/Subtype/Image/Width {picture.Width}/Height {picture.Height}/ColorSpace/DeviceGray/BitsPerComponent 8"), opaque);
            veil = $"/SMask {mask} 0 R";
        }

        file.WriteRaw(id, FormattableString.Invariant($"/Type/XObject/Subtype/Image/Width {picture.Width}/Height {picture.Height}") + picture.Entries + veil, picture.Data);
    }
}
