using System.Globalization;

namespace Portal.Pdf.Syntax;

/// <summary>
/// Finds the objects of a file by its cross-reference tables, the newest revision first. Reads what this library writes: tables, not
/// cross-reference streams. What cannot be read is an <see cref="InvalidDataException"/>.
/// </summary>
internal sealed class PdfReader
{
    private const int Free = -1;
    private readonly byte[] data;
    private readonly Dictionary<int, int> offsets = [];

    public PdfReader(byte[] data)
    {
        this.data = data;
        TableAt = LastTable();
        PdfDictionary? newest = null;
        var seen = new HashSet<int>();
        for (int? next = TableAt; next is { } table;)
        {
            if (!seen.Add(table))
            {
                throw new InvalidDataException("The revisions of this file go round in a circle.");
            }

            var trailer = ReadTable(table);
            newest ??= trailer;
            next = trailer["Prev"] is PdfWord { Number: { } number } ? checked((int)number) : null;
        }

        Trailer = newest!;
    }

    /// <summary>Where the newest cross-reference table stands.</summary>
    public int TableAt { get; }

    public PdfDictionary Trailer { get; }

    public PdfReference CatalogId => Trailer["Root"] as PdfReference ?? throw new InvalidDataException("The file has no catalogue.");

    public PdfDictionary Catalog => Dictionary(CatalogId) ?? throw new InvalidDataException("The file has no catalogue.");

    /// <summary>The number the next new object gets.</summary>
    public int Size => Trailer["Size"] is PdfWord { Number: { } size } ? checked((int)size) : throw new InvalidDataException("The file does not say its size.");

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

    /// <summary>An object by its number alone; null when it is free or not listed.</summary>
    public PdfValue? Object(int number) => PlaceOf(number) is null ? null : Object(new PdfReference(number, 0));

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
        if (!offsets.TryGetValue(reference.Number, out var offset) || offset == Free)
        {
            return null;
        }

        var lexer = new PdfLexer(data, offset);
        if (lexer.Integer() != reference.Number || lexer.Integer() != reference.Generation)
        {
            throw new InvalidDataException(FormattableString.Invariant($"Object {reference.Number} is not where the file says it is."));
        }

        lexer.Expect("obj");
        return lexer.Value();
    }

    private int LastTable()
    {
        var at = data.AsSpan().LastIndexOf("startxref"u8);
        return at < 0 ? throw new InvalidDataException("This is not a PDF file, or its end is missing.") : new PdfLexer(data, at + 9).Integer();
    }

    private static int? Digits(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private PdfDictionary ReadTable(int at)
    {
        var lexer = new PdfLexer(data, at);
        lexer.Expect("xref");
        var word = lexer.Word();
        for (; !string.Equals(word, "trailer", StringComparison.Ordinal); word = lexer.Word())
        {
            var first = Digits(word) ?? throw new InvalidDataException("The cross-reference table cannot be read.");
            var count = lexer.Integer();
            for (var i = 0; i < count; i++)
            {
                var (offset, _, kind) = (lexer.Integer(), lexer.Integer(), lexer.Word());

                // The newest revision is read first; what an older one says of the same object no longer holds.
                offsets.TryAdd(checked(first + i), string.Equals(kind, "n", StringComparison.Ordinal) ? offset : Free);
            }
        }

        return lexer.Value() as PdfDictionary ?? throw new InvalidDataException("The file has no trailer.");
    }
}
