using System.Buffers;
using System.Globalization;
using System.Text;
using Portal.Pdf.Syntax;

namespace Portal.Pdf.Scans;

/// <summary>
/// Writes a PDF file again: its catalogue and what can be reached from there, each object once, under new numbers. Properties, XMP, what
/// programs keep beside a page, small pictures of pages, signatures (they no longer hold) and who wrote a remark when are left out, as is
/// what nothing leads to: earlier revisions, pages that were taken out, what stands between objects or behind the end.
/// </summary>
internal sealed class PdfAgain(PdfObjects source) : IDisposable
{
    private const int MostWritten = 64 * 1024 * 1024;

    /// <summary>
    /// What a catalogue may say (ISO 32000-1, table 28): the rest is properties, files, or of one program. Layers that come and go are none of
    /// it: what the adviser sees is what everybody sees.
    /// </summary>
    private static readonly HashSet<string> OfCatalogue = new(StringComparer.Ordinal)
    {
        "Type", "Version", "Pages", "PageLabels", "Dests", "Names", "ViewerPreferences", "PageLayout", "PageMode", "Outlines", "OpenAction", "AcroForm", "StructTreeRoot", "MarkInfo", "Lang",
        "OutputIntents",
    };

    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal) { "Metadata", "PieceInfo", "LastModified", "Thumb", "OPI", "SpiderInfo" };

    private static readonly HashSet<string> OfRemarks = new(StringComparer.Ordinal) { "T", "M", "CreationDate", "NM", "RC" };

    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("+-.0123456789");

    private readonly PdfStreams streams = new(source);
    private readonly Dictionary<int, int> numbers = [];
    private readonly Queue<int> waiting = new();
    private readonly HashSet<int> pages = source.Pages();
    private readonly PdfFile file = new();
    private long written;

    public byte[] Write()
    {
        var catalogue = Number(source.Root);
        while (waiting.TryDequeue(out var old))
        {
            Write(old);
        }

        return file.Finish(catalogue, null);
    }

    public void Dispose() => file.Dispose();

    private void Write(int old)
    {
        var (text, value) = (new StringBuilder(), source.Value(old));
        if (value is not PdfDictionary dictionary || source.Stream(old, dictionary) is not { } data)
        {
            Put(text, old == source.Root && value is PdfDictionary all ? Catalogue(all) : Stays(old, value) ? value! : new PdfWord("null"));
            file.Write(numbers[old], text.ToString());
        }
        else if (streams.Clean(old, dictionary, data) is var (entries, bytes))
        {
            Inside(text, entries);
            file.WriteRaw(numbers[old], text.ToString(), bytes);
            written += bytes.Length;
        }
        else
        {
            file.Write(numbers[old], "null");
        }

        if ((written += text.Length) > MostWritten)
        {
            throw new ScanTroubleException(ScanTrouble.Damaged);
        }
    }

    /// <summary>A page that is no longer in the tree was taken out, though something may still point at it.</summary>
    private bool Stays(int old, PdfValue? value) => value is not null && !(value is PdfDictionary { } one && source.Resolve(one["Type"]) is PdfName { Name: "Page" } && !pages.Contains(old));

    private static PdfDictionary Catalogue(PdfDictionary all) => new(all.Entries.Where(one => OfCatalogue.Contains(one.Key)).ToDictionary(StringComparer.Ordinal));

    /// <summary>The new number of an object; who asks first makes that it is written.</summary>
    private int Number(int old)
    {
        if (!numbers.TryGetValue(old, out var number))
        {
            numbers[old] = number = file.Reserve();
            waiting.Enqueue(old);
        }

        return number;
    }

    private void Put(StringBuilder text, PdfValue value)
    {
        switch (value)
        {
            case PdfReference reference when source.Has(reference.Number):
                text.Append(CultureInfo.InvariantCulture, $"{Number(reference.Number)} 0 R");
                break;
            case PdfReference:
            case PdfDictionary { } signature when signature["ByteRange"] is not null:
                text.Append("null");
                break;
            case PdfArray array:
                text.Append('[');
                foreach (var item in array.Items)
                {
                    Put(text, item);
                    text.Append(' ');
                }

                text.Append(']');
                break;
            case PdfDictionary dictionary:
                text.Append("<<");
                Inside(text, dictionary);
                text.Append(">>");
                break;
            case PdfWord { Word: var word } when word is not ("null" or "true" or "false") && word.AsSpan().ContainsAnyExcept(OfNumbers):
                throw new ScanTroubleException(ScanTrouble.Damaged);
            default:
                text.Append(value.Written);
                break;
        }
    }

    private void Inside(StringBuilder text, PdfDictionary dictionary)
    {
        var remark = dictionary["Rect"] is not null && dictionary["Subtype"] is PdfName { Name: not "Widget" };
        foreach (var (key, value) in dictionary.Entries)
        {
            if (!LeftOut.Contains(key) && !(remark && OfRemarks.Contains(key)))
            {
                text.Append('/').Append(key).Append(' ');
                Put(text, value);
            }
        }
    }
}
