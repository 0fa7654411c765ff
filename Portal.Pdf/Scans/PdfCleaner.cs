using System.Globalization;
using System.IO.Compression;

namespace Portal.Pdf.Scans;

/// <summary>
/// Looks through a PDF file for what a scan does not have, and blanks its properties in place: no byte moves, so that its tables stay
/// right. It does not follow the tables: every place where an object could begin is looked at, also inside packed objects, so that nothing
/// hides from it that some reader would find. Pages are not looked at: what they draw cannot act.
/// </summary>
internal sealed class PdfCleaner(byte[] source)
{
    private const int MostUnpacked = 64 * 1024 * 1024, MostWork = 12;

    /// <summary>Names that stand for what a scan does not have, as keys or as values.</summary>
    private static readonly Dictionary<string, ScanTrouble> Banned = new(StringComparer.Ordinal)
    {
        ["Encrypt"] = ScanTrouble.Locked,
        ["JavaScript"] = ScanTrouble.Script,
        ["JS"] = ScanTrouble.Script,
        ["AA"] = ScanTrouble.Action,
        ["Launch"] = ScanTrouble.Action,
        ["SubmitForm"] = ScanTrouble.Action,
        ["ImportData"] = ScanTrouble.Action,
        ["ResetForm"] = ScanTrouble.Action,
        ["GoToR"] = ScanTrouble.Action,
        ["GoToE"] = ScanTrouble.Action,
        ["EmbeddedFile"] = ScanTrouble.Files,
        ["EmbeddedFiles"] = ScanTrouble.Files,
        ["FileAttachment"] = ScanTrouble.Files,
        ["Collection"] = ScanTrouble.Files,
        ["EF"] = ScanTrouble.Files,
        ["AF"] = ScanTrouble.Files,
        ["Filespec"] = ScanTrouble.Files,
        ["FS"] = ScanTrouble.Files,
        ["PieceInfo"] = ScanTrouble.Properties,
        ["RichMedia"] = ScanTrouble.Media,
        ["Movie"] = ScanTrouble.Media,
        ["Sound"] = ScanTrouble.Media,
        ["Screen"] = ScanTrouble.Media,
        ["Rendition"] = ScanTrouble.Media,
        ["3D"] = ScanTrouble.Media,
        ["XFA"] = ScanTrouble.Form,
    };

    private readonly byte[] file = [.. source];
    private readonly HashSet<int> properties = [];
    private readonly List<PdfFound> objects = [];
    private readonly List<PackedObjects> packed = [];
    private long work;

    public byte[] Clean()
    {
        for (var at = 0; Find(ref at) is { } found;)
        {
            Read(found);
        }

        if (!objects.Exists(one => one is { Number: > 0, Dictionary: not null }))
        {
            throw Trouble(ScanTrouble.Damaged);
        }

        foreach (var one in objects)
        {
            Blank(one);
        }

        foreach (var one in packed)
        {
            one.Blank(properties, file);
        }

        return file;
    }

    /// <summary>The next place where an object or a trailer could begin.</summary>
    private (int At, int? Number)? Find(ref int at)
    {
        for (; at < file.Length; at++)
        {
            var rest = file.AsSpan(at);
            if (rest.StartsWith("obj"u8) && (at == 0 || file[at - 1] != 'd'))
            {
                at += 3;
                return (at, NumberBefore(at - 3));
            }

            if (rest.StartsWith("trailer"u8))
            {
                at += 7;
                return (at, null);
            }
        }

        return null;
    }

    /// <summary>"12 0 obj": 12. Zero when there is no clear number.</summary>
    private int NumberBefore(int at)
    {
        var words = System.Text.Encoding.Latin1.GetString(file, Math.Max(0, at - 24), Math.Min(at, 24)).Split([' ', '\r', '\n', '\t', '\f', '\0'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 2 && int.TryParse(words[^2], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private void Read((int At, int? Number) found)
    {
        PdfTokens tokens = new(file, found.At);
        var one = new PdfFound(found.Number ?? 0, tokens, Banned, properties);
        // Where the end of a stream has to be sought costs as much as reading so far.
        work += one.Stream is null ? 0 : one.DataLength(file);
        if ((work += tokens.At - found.At) > (long)MostWork * Math.Max(file.Length, 4096))
        {
            throw Trouble(ScanTrouble.Damaged);
        }

        objects.Add(one);
        if (one.HoldsObjects)
        {
            packed.Add(Unpack(one));
        }
    }

    private PackedObjects Unpack(PdfFound one)
    {
        if (one.Stream is not { } start || one.Filters is not ["FlateDecode"] || one.IsPredicted)
        {
            throw Trouble(ScanTrouble.Damaged);
        }

        // Packed bytes know their own end, whatever the file says of their length.
        using var unzip = new ZLibStream(new MemoryStream(file, start, file.Length - start), CompressionMode.Decompress);
        using var all = new MemoryStream();
        var part = new byte[64 * 1024];
        for (int count; (count = unzip.Read(part)) > 0;)
        {
            all.Write(part, 0, count);
            if ((work += count) > MostUnpacked + ((long)MostWork * file.Length))
            {
                throw Trouble(ScanTrouble.Damaged);
            }
        }

        PackedObjects unpacked = new(one, all.ToArray());
        _ = new PdfFound(0, new PdfTokens(unpacked.Bytes, 0), Banned, properties, toTheEnd: true);
        return unpacked;
    }

    private void Blank(PdfFound one)
    {
        if (properties.Contains(one.Number) && one.Dictionary is var (from, to))
        {
            file.AsSpan(from, to - from).Fill((byte)' ');
        }

        if (one.Stream is not { } start)
        {
            return;
        }

        if (one.HidesItsFilter)
        {
            throw Trouble(ScanTrouble.Properties);
        }

        var length = one.DataLength(file);
        if (one.IsMetadata)
        {
            Empty(file.AsSpan(start, length), one.Filters);
        }
        else if (one.Filters is ["DCTDecode"])
        {
            BlankPicture(file.AsSpan(start, length));
        }
        else if (one.Filters.Contains("DCTDecode"))
        {
            // A photo that is packed once more: what the camera says cannot be blanked in place.
            throw Trouble(ScanTrouble.Properties);
        }
    }

    /// <summary>Nothing, packed or not, with room behind it.</summary>
    private static void Empty(Span<byte> data, IReadOnlyList<string> filters)
    {
        data.Fill((byte)' ');
        ReadOnlySpan<byte> nothing = [0x78, 0x9C, 0x03, 0, 0, 0, 0, 0x01];
        if (filters is ["FlateDecode"] && data.Length >= nothing.Length)
        {
            nothing.CopyTo(data);
        }
    }

    /// <summary>A picture in the file is a JPEG file of its own, with what a camera says of place and device.</summary>
    private static void BlankPicture(Span<byte> picture)
    {
        for (var at = 2; at + 4 <= picture.Length && picture[at + 1] is not 0xDA;)
        {
            if (picture[at] == 0xFF && picture[at + 1] == 0xFF)
            {
                at++;
                continue;
            }

            var length = (picture[at + 2] << 8) | picture[at + 3];
            if (picture[at] != 0xFF || length < 2 || at + 2 + length > picture.Length)
            {
                // What cannot be followed cannot be cleaned.
                throw Trouble(ScanTrouble.Properties);
            }

            if (picture[at + 1] is 0xE1 or (>= 0xE3 and <= 0xED) or 0xEF or 0xFE || (picture[at + 1] == 0xE2 && picture[(at + 4)..].StartsWith("MPF"u8)))
            {
                picture.Slice(at + 4, length - 2).Clear();
            }

            at += 2 + length;
        }
    }

    private static ScanTroubleException Trouble(ScanTrouble trouble) => new(trouble);
}
