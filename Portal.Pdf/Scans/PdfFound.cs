using System.Globalization;

namespace Portal.Pdf.Scans;

/// <summary>What stands where an object or a trailer could begin: read word by word, up to its end or its stream.</summary>
internal sealed class PdfFound
{
    private readonly List<string> filters = [];
    private readonly int? length;

    /// <exception cref="ScanTroubleException">A banned name stands in it.</exception>
    public PdfFound(int number, PdfTokens tokens, IReadOnlyDictionary<string, ScanTrouble> banned, HashSet<int> properties, bool toTheEnd = false)
    {
        Number = number;
        var (depth, from, key) = (0, 0, "");
        var (first, count, type, opens) = (false, false, false, false);
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

            if (token.Text == "<<" && token.Kind == PdfTokens.Word && depth++ == 0)
            {
                from = token.To;
            }
            else if (token.Text == ">>" && token.Kind == PdfTokens.Word && --depth == 0 && Dictionary is null)
            {
                Dictionary = (from, token.From);
            }

            // A page to begin with stands in brackets; anything else does something.
            opens |= key == "OpenAction" && token.Text != "[";
            if (key == "Info" && token.Text == "<<")
            {
                throw new ScanTroubleException(ScanTrouble.Properties);
            }

            if (token.Kind == PdfTokens.Name)
            {
                if (banned.TryGetValue(token.Text, out var trouble))
                {
                    throw new ScanTroubleException(trouble);
                }

                (first, count, type) = (first || token.Text == "First", count || token.Text == "N", type || token.Text == "ObjStm");
                IsMetadata |= key == "Type" && token.Text == "Metadata";
                IsPredicted |= token.Text == "Predictor";
                if ((token.Text.EndsWith("Decode", StringComparison.Ordinal) && token.Text != "Decode") || token.Text is "Crypt" or "Fl" or "DCT")
                {
                    filters.Add(token.Text);
                }
            }
            else if (token.Kind == PdfTokens.Word && int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                if (key == "Info")
                {
                    properties.Add(value);
                }

                HidesItsFilter |= key is "Filter" or "F";

                length = key == "Length" && depth == 1 ? value : length;
            }

            key = token.Kind == PdfTokens.Name ? token.Text : "";
        }

        if (opens)
        {
            throw new ScanTroubleException(ScanTrouble.Action);
        }

        // A reader may take any stream that says where its first object is for packed objects, whatever it calls itself.
        HoldsObjects = Stream is not null && (type || (first && count));
    }

    public int Number { get; }

    /// <summary>The inside of its dictionary.</summary>
    public (int From, int To)? Dictionary { get; }

    /// <summary>Where its stream begins.</summary>
    public int? Stream { get; }

    public IReadOnlyList<string> Filters => filters;

    /// <summary>How it is packed stands elsewhere: what is in it cannot be seen here.</summary>
    public bool HidesItsFilter { get; }

    public bool IsPredicted { get; }

    public bool IsMetadata { get; }

    public bool HoldsObjects { get; }

    /// <summary>As long as it says, when its end stands there; else up to the next end of a stream.</summary>
    public int DataLength(ReadOnlySpan<byte> file)
    {
        var rest = file[Stream!.Value..];
        if (length is { } said && said <= rest.Length && rest[said..].TrimStart("\r\n "u8).StartsWith("endstream"u8))
        {
            return said;
        }

        var end = rest.IndexOf("endstream"u8);
        return end < 0 ? rest.Length : end;
    }
}
