using System.Globalization;

namespace Portal.Pdf.Scans;

/// <summary>What stands where an object or a trailer could begin: read word by word, up to its end or its stream.</summary>
internal sealed class PdfFound
{
    private readonly List<string> filters = [];
    private readonly int at, end;
    private readonly int? length;
    private int? dataLength;

    /// <exception cref="ScanTroubleException">A banned name stands in it.</exception>
    public PdfFound(int? number, PdfTokens tokens, IReadOnlyDictionary<string, ScanTrouble> banned, bool toTheEnd = false)
    {
        (Number, at) = (number ?? 0, tokens.At);
        var (depth, key) = (0, "");
        var (first, count, packed, table, opens) = (false, false, false, number is null, false);
        while (true)
        {
            var token = tokens.Next();
            // Inside a dictionary such a word is a value to a reader, who reads on; so must we.
            var mayEnd = !toTheEnd && depth <= 0 && token.Kind == PdfTokens.Word;
            if (token.Kind == PdfTokens.End || (mayEnd && token.Text is "endobj" or "obj"))
            {
                break;
            }

            if (mayEnd && token.Text == "stream")
            {
                Stream = tokens.AfterLineEnd();
                break;
            }

            depth += token.Kind != PdfTokens.Word ? 0 : token.Text == "<<" ? 1 : token.Text == ">>" ? -1 : 0;
            // A page to begin with stands in brackets; anything else does something.
            opens |= key == "OpenAction" && token.Text != "[";
            if (token.Kind == PdfTokens.Name)
            {
                if (banned.TryGetValue(token.Text, out var trouble))
                {
                    throw new ScanTroubleException(trouble);
                }

                (first, count, packed) = (first || token.Text == "First", count || token.Text == "N", packed || token.Text == "ObjStm");
                table |= key == "Type" && token.Text == "XRef";
                IsPredicted |= token.Text == "Predictor";
                if ((token.Text.EndsWith("Decode", StringComparison.Ordinal) && token.Text != "Decode") || token.Text is "Crypt" or "Fl" or "DCT")
                {
                    filters.Add(token.Text);
                }
            }
            else if (depth == 1 && token.Kind == PdfTokens.Word && int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                Root = key == "Root" ? value : Root;
                First = key == "First" ? value : First;
                length = key == "Length" ? value : length;
            }

            key = token.Kind == PdfTokens.Name ? token.Text : "";
        }

        if (opens)
        {
            throw new ScanTroubleException(ScanTrouble.Action);
        }

        end = tokens.At;
        Root = table ? Root : null;
        // A reader may take any stream that says where its first object is for packed objects, whatever it calls itself.
        HoldsObjects = Stream is not null && (packed || (first && count));
    }

    /// <summary>Zero when it is no object, or has no clear number.</summary>
    public int Number { get; }

    /// <summary>Where its value begins.</summary>
    public int At => at;

    /// <summary>Where its stream begins.</summary>
    public int? Stream { get; }

    /// <summary>The catalogue, when this is a trailer or a table that names one.</summary>
    public int? Root { get; }

    /// <summary>Where the first of the objects that are packed in it stands.</summary>
    public int? First { get; }

    public IReadOnlyList<string> Filters => filters;

    public bool IsPredicted { get; }

    public bool HoldsObjects { get; }

    /// <summary>Where it ends, its stream included.</summary>
    public int End(ReadOnlySpan<byte> file) => Stream is { } start ? start + DataLength(file) : end;

    /// <summary>As long as it says, when its end stands there; else up to the next end of a stream.</summary>
    public int DataLength(ReadOnlySpan<byte> file) => dataLength ??= Length(file[Stream!.Value..]);

    private int Length(ReadOnlySpan<byte> rest)
    {
        if (length is { } said && EndsAt(rest, said))
        {
            return said;
        }

        var found = rest.IndexOf("endstream"u8);
        return found < 0 ? rest.Length : found;
    }

    /// <summary>True when a stream that long is followed by the word that ends it.</summary>
    public static bool EndsAt(ReadOnlySpan<byte> rest, long said) =>
        said >= 0 && said <= rest.Length && rest[(int)said..][..Math.Min(16, rest.Length - (int)said)].TrimStart("\r\n "u8).StartsWith("endstream"u8);
}
