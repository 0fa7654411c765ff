using Portal.Pdf.Syntax;

namespace Portal.Pdf.Scans;

/// <summary>The streams of a PDF file: what is a picture file of its own, with what a camera says of place and device, is cleaned as one.</summary>
internal sealed class PdfStreams(PdfObjects source)
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "FlateDecode", "LZWDecode", "ASCII85Decode", "ASCIIHexDecode", "RunLengthDecode", "CCITTFaxDecode", "JBIG2Decode", "DCTDecode", "JPXDecode",
    };

    private readonly HashSet<int> shared = [];
    private int unpacked;

    /// <summary>What is said of a stream and its bytes, cleaned; null when it is left out.</summary>
    public (PdfDictionary Entries, byte[] Data)? Clean(int number, PdfDictionary stream, byte[] data)
    {
        if (stream["F"] is not null || stream["FFilter"] is not null)
        {
            throw new ScanTroubleException(ScanTrouble.Files);
        }

        if (Is(stream["Type"], "Metadata") || Is(stream["Type"], "ObjStm") || Is(stream["Type"], "XRef") || Is(stream["Subtype"], "XML"))
        {
            return null;
        }

        var (filters, parameters) = (List(stream["Filter"]), List(stream["DecodeParms"] ?? stream["DP"]));
        var names = filters.ConvertAll(one => one is PdfName { Name: var name } && Known.Contains(name) ? name : throw new ScanTroubleException(ScanTrouble.Properties));
        var bare = new PdfDictionary(stream.Entries.Where(one => one.Key is not ("Length" or "DL")).ToDictionary(StringComparer.Ordinal));
        // What several black and white pictures have in common is packed as they are, but does not say so.
        var picture = shared.Contains(number) ? "JBIG2Decode" : names.FindLast(Cleaned);
        if (picture is null)
        {
            return Draws(bare, names, parameters, data) ? throw new ScanTroubleException(ScanTrouble.Properties) : (bare, data);
        }

        var before = shared.Contains(number) ? names : names[..^1];
        if ((!shared.Contains(number) && names[^1] != picture) || before.Exists(one => one != "FlateDecode") || before.Where((_, i) => Of(parameters, i) is PdfDictionary { Entries.Count: > 0 }).Any())
        {
            // Packed once more in a way that is not undone here: what the camera says cannot be taken out.
            throw new ScanTroubleException(ScanTrouble.Properties);
        }

        data = before.Aggregate(data, (packed, _) => PdfCleaner.Unpacked(packed, 0, ref unpacked, out var _));
        return (Said(bare, names[before.Count..], Of(parameters, before.Count)), Picture(picture, data));
    }

    /// <summary>A page that has a photo among its drawing instructions: it is not taken out of there, and rare in a scan.</summary>
    private bool Draws(PdfDictionary stream, List<string> names, List<PdfValue?> parameters, byte[] data)
    {
        if (Is(stream["Subtype"], "Image") || parameters.Count > 0 || names is not ([] or ["FlateDecode"]))
        {
            return false;
        }

        return (names.Count == 0 ? data : PdfCleaner.Unpacked(data, 0, ref unpacked, out var _)).AsSpan().IndexOf("/DCT"u8) >= 0;
    }

    private static byte[] Picture(string packing, byte[] data) => packing switch
    {
        "DCTDecode" => JpegCleaner.CleanInside(data),
        "JPXDecode" => JpxCleaner.Clean(data),
        _ => Jbig2Cleaner.Clean(data),
    };

    private static bool Cleaned(string filter) => filter is "DCTDecode" or "JPXDecode" or "JBIG2Decode";

    /// <summary>How the picture is packed, and no longer in what else it was.</summary>
    private PdfDictionary Said(PdfDictionary bare, List<string> filters, PdfValue? parameters)
    {
        var entries = bare.Entries.Where(one => one.Key is not ("Filter" or "DecodeParms" or "DP")).ToDictionary(StringComparer.Ordinal);
        if (filters is [var filter])
        {
            entries["Filter"] = new PdfName(filter);
        }

        if (parameters is PdfDictionary said)
        {
            entries["DecodeParms"] = said;
            if (said["JBIG2Globals"] is PdfReference common)
            {
                shared.Add(common.Number);
            }
        }

        return new PdfDictionary(entries);
    }

    private bool Is(PdfValue? value, string name) => source.Resolve(value) is PdfName one && string.Equals(one.Name, name, StringComparison.Ordinal);

    private PdfValue? Of(List<PdfValue?> parameters, int at) => at < parameters.Count ? source.Resolve(parameters[at]) : null;

    /// <summary>One, or more in an array.</summary>
    private List<PdfValue?> List(PdfValue? value) => source.Resolve(value) switch
    {
        null or PdfWord { Word: "null" } => [],
        PdfArray { Items: var items } => [.. items.Select(source.Resolve)],
        var one => [one],
    };
}
