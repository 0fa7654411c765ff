using Portal.Pdf.Syntax;

namespace Portal.Pdf.Scans;

/// <summary>
/// The objects of a PDF file as a reader finds them whose tables are broken: of each number the last one counts, packed or not. Reading
/// is bounded: what refers to a large object again and again is damaged.
/// </summary>
internal sealed class PdfObjects(byte[] file)
{
    private const int MostHops = 10, Spending = 12;
    private readonly Dictionary<int, (byte[] Data, int At, PdfFound? Found)> places = [];
    private long spent, most = Math.Max(file.Length, 1 << 20);

    /// <summary>The catalogue that was named last.</summary>
    public int Root { get; private set; }

    public void Add(PdfFound found, PackedObjects? packed)
    {
        Root = found.Root ?? Root;
        if (found.Number > 0)
        {
            places[found.Number] = (file, found.At, found);
        }

        if (packed is not null)
        {
            most += packed.Bytes.Length;
            foreach (var (number, at) in packed.Directory(found.First ?? throw new ScanTroubleException(ScanTrouble.Damaged)))
            {
                places[number] = (packed.Bytes, at, null);
            }
        }
    }

    public bool Has(int number) => places.ContainsKey(number);

    /// <summary>An object; null when there is none. Names in it are without escapes.</summary>
    public PdfValue? Value(int number)
    {
        if (!places.TryGetValue(number, out var place))
        {
            return null;
        }

        var lexer = new PdfLexer(place.Data, place.At, place.Data.Length);
        var value = lexer.Value();
        Spend(lexer.At - place.At);
        return PdfNames.Plain(value);
    }

    public PdfValue? Resolve(PdfValue? value)
    {
        for (var hops = 0; value is PdfReference reference; hops++)
        {
            value = hops < MostHops ? Value(reference.Number) : throw new ScanTroubleException(ScanTrouble.Damaged);
        }

        return value;
    }

    /// <summary>The bytes of a stream, as long as it says when that is right; null for anything else.</summary>
    public byte[]? Stream(int number, PdfDictionary dictionary)
    {
        if (places[number].Found is not { Stream: { } start } found)
        {
            return null;
        }

        Spend(found.DataLength(file));
        if (Resolve(dictionary["Length"]) is PdfWord { Number: { } said } && PdfFound.EndsAt(file.AsSpan(start), said))
        {
            Spend(said);
            return file[start..(start + (int)said)];
        }

        var data = file.AsSpan(start, found.DataLength(file));
        data = data.EndsWith("\n"u8) ? data[..^1] : data;
        return [.. data.EndsWith("\r"u8) ? data[..^1] : data];
    }

    private void Spend(long bytes)
    {
        if ((spent += bytes) > Spending * most)
        {
            throw new ScanTroubleException(ScanTrouble.Damaged);
        }
    }

    /// <summary>The pages that are in the tree of pages, and no other.</summary>
    public HashSet<int> Pages()
    {
        var (pages, seen, waiting) = (new HashSet<int>(), new HashSet<int>(), new Stack<int>());
        waiting.Push(((Value(Root) as PdfDictionary)?["Pages"] as PdfReference)?.Number ?? throw new ScanTroubleException(ScanTrouble.Damaged));
        while (waiting.TryPop(out var number))
        {
            if (!seen.Add(number) || Value(number) is not PdfDictionary node)
            {
                throw new ScanTroubleException(ScanTrouble.Damaged);
            }

            if (Resolve(node["Kids"]) is not PdfArray kids)
            {
                pages.Add(number);
                continue;
            }

            foreach (var kid in kids.Items)
            {
                waiting.Push((kid as PdfReference)?.Number ?? throw new ScanTroubleException(ScanTrouble.Damaged));
            }
        }

        return pages.Count > 0 ? pages : throw new ScanTroubleException(ScanTrouble.Damaged);
    }
}
