using System.Globalization;
using System.IO.Compression;

namespace Portal.Pdf.Scans;

/// <summary>
/// Looks through a PDF file for what a scan does not have, and then writes it again from what its pages need. The search does not follow
/// the tables: every place where an object could begin is looked at, also inside packed objects and streams, so that nothing hides from
/// it that some reader would find. Pages themselves are not looked at: what they draw cannot act.
/// </summary>
internal sealed class PdfCleaner(byte[] file)
{
    private const int MostUnpacked = 64 * 1024 * 1024, MostWork = 12, MostObjects = 500_000;

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
        ["RichMedia"] = ScanTrouble.Media,
        ["Movie"] = ScanTrouble.Media,
        ["Sound"] = ScanTrouble.Media,
        ["Screen"] = ScanTrouble.Media,
        ["Rendition"] = ScanTrouble.Media,
        ["3D"] = ScanTrouble.Media,
        ["XFA"] = ScanTrouble.Form,
    };

    private readonly PdfObjects objects = new(file);
    private long work;
    private int seen, end, unpacked;

    public byte[] Clean()
    {
        for (var at = 0; Find(ref at) is { } found;)
        {
            Read(found);
        }

        using var again = new PdfAgain(objects);
        return again.Write();
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
        var one = new PdfFound(found.Number, tokens, Banned);
        // Where the end of a stream has to be sought costs as much as reading so far.
        Spend(tokens.At - found.At + (one.Stream is null ? 0 : one.DataLength(file)));
        var packed = one.HoldsObjects ? Unpack(one) : null;
        // What stands inside the bytes of a stream was looked at and is no object.
        if (found.At >= end && (one.Number > 0 || found.Number is null))
        {
            end = one.End(file);
            objects.Add(one, packed);
        }
    }

    private PackedObjects Unpack(PdfFound one)
    {
        if (one.Stream is not { } start || one.Filters is not ["FlateDecode"] || one.IsPredicted)
        {
            throw Trouble(ScanTrouble.Damaged);
        }

        // Packed bytes know their own end, whatever the file says of their length.
        var bytes = Unpacked(file, start, ref unpacked, out var read);
        Spend(read);
        _ = new PdfFound(0, new PdfTokens(bytes, 0), Banned, toTheEnd: true);
        return new PackedObjects(bytes);
    }

    /// <summary>What was packed, as long as all that is unpacked together is no bomb.</summary>
    public static byte[] Unpacked(byte[] data, int start, ref int unpacked, out int read)
    {
        using var packed = new MemoryStream(data, start, data.Length - start);
        using var unzip = new ZLibStream(packed, CompressionMode.Decompress);
        using var all = new MemoryStream();
        var part = new byte[64 * 1024];
        for (int count; (count = unzip.Read(part)) > 0;)
        {
            all.Write(part, 0, count);
            if ((unpacked += count) > MostUnpacked)
            {
                throw Trouble(ScanTrouble.Damaged);
            }
        }

        read = (int)packed.Position;
        return all.ToArray();
    }

    /// <summary>A file that is made to be read over and over is damaged; an honest one is read two or three times.</summary>
    private void Spend(long bytes)
    {
        if ((work += bytes) > (long)MostWork * Math.Max(file.Length, 4096) || ++seen > MostObjects)
        {
            throw Trouble(ScanTrouble.Damaged);
        }
    }

    private static ScanTroubleException Trouble(ScanTrouble trouble) => new(trouble);
}
