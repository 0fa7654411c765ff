using System.Globalization;

namespace Portal.Pdf.Syntax;

/// <summary>
/// Finds the objects of a file by its cross-reference tables, the newest revision first. Reads what this library writes: tables, not
/// cross-reference streams. It opens hostile files: what it may spend is bounded, and what cannot be read, or not in one way alone, is
/// an <see cref="InvalidDataException"/> and nothing else.
/// </summary>
internal sealed class PdfReader
{
    /// <summary>Bounds: a file of 256 MB, 200 revisions, a million objects in all tables together, values worth eight times the file.</summary>
    private const int LargestFile = 256 << 20, MostRevisions = 200, MostObjects = 1_000_000, Spending = 8;

    private const int Free = -1;
    private readonly byte[] data;
    private readonly int end;
    private readonly Dictionary<int, int> offsets = [];
    private readonly Dictionary<int, (PdfReference Id, PdfValue Value)> known = [];
    private readonly List<int> tables = [];
    private long spent;
    private int listed;

    /// <summary>Reads a file, or what it was when it ended at some place.</summary>
    public PdfReader(byte[] data, int? end = null)
    {
        this.data = data;
        this.end = end ?? data.Length;
        if (this.end > LargestFile)
        {
            throw new InvalidDataException("The file is larger than 256 MB.");
        }

        PdfDictionary? newest = null;
        for (int? next = LastTable(); next is { } table;)
        {
            if (tables.Contains(table) || tables.Count == MostRevisions)
            {
                throw new InvalidDataException("The revisions of this file go round in a circle, or are too many.");
            }

            tables.Add(table);
            var trailer = ReadTable(table);
            newest ??= trailer;
            next = trailer["Prev"] is { } earlier ? Place(earlier) : null;
        }

        Trailer = newest!;
    }

    /// <summary>Where the newest cross-reference table stands.</summary>
    public int TableAt => tables[0];

    /// <summary>Where this reading of the file ends.</summary>
    public int End => end;

    public PdfDictionary Trailer { get; }

    public PdfReference CatalogId => Trailer["Root"] as PdfReference ?? throw new InvalidDataException("The file has no catalogue.");

    public PdfDictionary Catalog => Dictionary(CatalogId) ?? throw new InvalidDataException("The file has no catalogue.");

    /// <summary>The number the next new object gets.</summary>
    public int Size => Trailer["Size"] is PdfWord { Number: > 0 and < int.MaxValue / 2 and var size } ? (int)size : throw new InvalidDataException("The file does not say its size.");

    /// <summary>Numbers that some table lists.</summary>
    public IEnumerable<int> Numbers => offsets.Keys;

    /// <summary>Where an object stands; null when it is free or not listed.</summary>
    public int? PlaceOf(int number) => offsets.TryGetValue(number, out var at) && at != Free ? at : null;

    /// <summary>The value itself, or what it refers to.</summary>
    public PdfValue? Resolve(PdfValue? value)
    {
        for (var hops = 0; value is PdfReference reference; hops++)
        {
            value = hops < 10 ? Object(reference) : throw new InvalidDataException("A reference leads nowhere.");
        }

        return value;
    }

    public PdfDictionary? Dictionary(PdfValue? value) => Resolve(value) as PdfDictionary;

    public IReadOnlyList<PdfValue> Array(PdfValue? value) => (Resolve(value) as PdfArray)?.Items ?? [];

    /// <summary>An object by its number alone, whatever its generation; null when it is free or not listed.</summary>
    public PdfValue? Object(int number) => PlaceOf(number) is { } at ? Parse(number, at).Value : null;

    /// <summary>Where an object ends, <c>endobj</c> included.</summary>
    public int EndOf(int number)
    {
        var at = PlaceOf(number) ?? throw new InvalidDataException("The object is not in the file.");
        var lexer = Begin(at);
        lexer.Integer();
        lexer.Integer();
        lexer.Expect("obj");
        var value = lexer.Value();
        spent += lexer.At - at;
        if (value is PdfDictionary { } stream && lexer.Follows("stream"))
        {
            lexer.SkipStream(Resolve(stream["Length"]) is PdfWord { Number: { } length } ? length : throw new InvalidDataException("A stream does not say its length."));
        }

        lexer.Expect("endobj");
        return lexer.At;
    }

    /// <summary>The bytes of a stream that is not packed; null for anything else.</summary>
    public byte[]? Stream(int number)
    {
        if (PlaceOf(number) is not { } at || Object(number) is not PdfDictionary { } stream || stream["Filter"] is not null || Resolve(stream["Length"]) is not PdfWord { Number: { } length })
        {
            return null;
        }

        var lexer = Begin(at);
        lexer.Integer();
        lexer.Integer();
        lexer.Expect("obj");
        lexer.Value();
        if (!lexer.Follows("stream"))
        {
            return null;
        }

        var from = lexer.SkipStream(length);
        spent += lexer.At - at;
        return data[from..(from + (int)length)];
    }

    /// <summary>Where the newest revision ends: behind <c>%%EOF</c> and the end of its line.</summary>
    public int EndOfRevision()
    {
        var lexer = new PdfLexer(data, TableAt, end);
        SkipTable(lexer);
        lexer.Value();
        lexer.Expect("startxref");
        lexer.Integer();
        return lexer.EndOfFileMark();
    }

    /// <summary>The first page: down the tree, always the first child.</summary>
    public PdfReference FirstPage()
    {
        var node = Catalog["Pages"];
        for (var depth = 0; depth < 50; depth++)
        {
            var kids = Array(Dictionary(node)?["Kids"]);
            if (kids.Count == 0)
            {
                break;
            }

            node = kids[0];
        }

        return node as PdfReference ?? throw new InvalidDataException("The file has no pages.");
    }

    private PdfValue? Object(PdfReference reference)
    {
        if (PlaceOf(reference.Number) is not { } at)
        {
            return null;
        }

        var (id, value) = Parse(reference.Number, at);
        return id == reference ? value : throw Elsewhere(reference.Number);
    }

    /// <summary>Each object is read once: a file that refers to a large one a million times costs no more.</summary>
    private (PdfReference Id, PdfValue Value) Parse(int number, int at)
    {
        if (known.TryGetValue(number, out var before))
        {
            return before;
        }

        var lexer = Begin(at);
        var id = new PdfReference(lexer.Integer(), lexer.Integer());
        if (id.Number != number)
        {
            throw Elsewhere(number);
        }

        lexer.Expect("obj");
        var value = lexer.Value();
        spent += lexer.At - at;
        return known[number] = (id, value);
    }

    /// <summary>Objects that lie across one another would be read many times over: that is bounded.</summary>
    private PdfLexer Begin(int at) => spent <= Math.Max(1 << 20, (long)Spending * end)
        ? new PdfLexer(data, at, end)
        : throw new InvalidDataException("The objects of this file lie across one another.");

    private static InvalidDataException Elsewhere(int number) => new(FormattableString.Invariant($"Object {number} is not where the file says it is."));

    private int LastTable()
    {
        var at = data.AsSpan(0, end).LastIndexOf("startxref"u8);
        return at < 0 ? throw new InvalidDataException("This is not a PDF file, or its end is missing.") : new PdfLexer(data, at + 9, end).Integer();
    }

    private static int Place(PdfValue value) => value is PdfWord { Number: >= 0 and <= int.MaxValue and var at } ? (int)at : throw new InvalidDataException("The file points outside itself.");

    private static int? Digits(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static void SkipTable(PdfLexer lexer)
    {
        while (!string.Equals(lexer.Word(), "trailer", StringComparison.Ordinal))
        {
            // The table was read before: it ends in a trailer.
        }
    }

    private PdfDictionary ReadTable(int at)
    {
        var lexer = new PdfLexer(data, at, end);
        lexer.Expect("xref");
        var word = lexer.Word();
        for (; !string.Equals(word, "trailer", StringComparison.Ordinal); word = lexer.Word())
        {
            var first = Digits(word) ?? throw new InvalidDataException("The cross-reference table cannot be read.");
            var count = lexer.Integer();
            listed = count <= MostObjects - listed && first <= int.MaxValue - count ? listed + count : throw new InvalidDataException("The file lists too many objects.");
            for (var i = 0; i < count; i++)
            {
                var (offset, _, kind) = (lexer.Integer(), lexer.Integer(), lexer.Word());

                // The newest revision is read first; what an older one says of the same object no longer holds.
                offsets.TryAdd(first + i, string.Equals(kind, "n", StringComparison.Ordinal) ? offset : Free);
            }
        }

        var trailer = lexer.Value() as PdfDictionary ?? throw new InvalidDataException("The file has no trailer.");

        // Readers that know both kinds of tables would see another document than we.
        return trailer["XRefStm"] is null && trailer["Encrypt"] is null ? trailer : throw new InvalidDataException("The file is encrypted, or has two tables of objects.");
    }
}
