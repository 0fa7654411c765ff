using Portal.Pdf.Syntax;

namespace Portal.Pdf.Checking;

/// <summary>A page and what its contents do: what they mark, what they draw outside of any mark, which glyphs they show.</summary>
internal sealed class CheckedPage
{
    private static readonly HashSet<string> Paints = new(StringComparer.Ordinal) { "Tj", "TJ", "'", "\"", "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "BI" };
    private readonly Stack<MarkKind> open = new();

    public CheckedPage(CheckedFile file, PdfReference id)
    {
        (Id, Entries) = (id, file.Dictionary(id)!);
        Resources = file.Dictionary(Entries["Resources"]);
        var streams = file.Resolve(Entries["Contents"]) is PdfArray many ? many.Items : [Entries["Contents"]!];
        var contents = new MemoryStream();
        foreach (var stream in streams)
        {
            contents.Write(file.Stream(stream) ?? throw new InvalidDataException($"The contents of {Place} cannot be read."));
            contents.Write("\n"u8);
        }

        // A word of our own tells the end.
        contents.Write("END "u8);
        Read(contents.ToArray());
    }

    private enum MarkKind
    {
        Other,
        Artifact,
        Element,
    }

    public PdfReference Id { get; }

    public PdfDictionary Entries { get; }

    public PdfDictionary? Resources { get; }

    public string Place => FormattableString.Invariant($"page object {Id.Number}");

    /// <summary>The marks that belong to elements: number and type.</summary>
    public List<(int Number, string Type)> Marks { get; } = [];

    /// <summary>The glyphs shown, by the name of their font.</summary>
    public Dictionary<string, HashSet<ushort>> Glyphs { get; } = new(StringComparer.Ordinal);

    public bool PaintsUnmarked { get; private set; }

    public bool MixesMarks { get; private set; }

    public bool LeavesMarksOpen { get; private set; }

    public bool UsesInks { get; private set; }

    private void Read(byte[] contents)
    {
        var lexer = new PdfLexer(contents, 0, contents.Length);
        var (operands, font) = (new List<PdfValue>(), "");
        while (true)
        {
            var value = lexer.Value();
            if (value is not PdfWord { Word: var word } || !(char.IsAsciiLetter(word[0]) || word[0] is '\'' or '"'))
            {
                operands.Add(value);
                continue;
            }

            if (string.Equals(word, "END", StringComparison.Ordinal))
            {
                break;
            }

            font = string.Equals(word, "Tf", StringComparison.Ordinal) && operands is [PdfName { Name: var name }, ..] ? name : font;
            Operate(word, operands, font);
            operands.Clear();
        }

        LeavesMarksOpen |= open.Count > 0;
    }

    private void Operate(string word, List<PdfValue> operands, string font)
    {
        switch (word)
        {
            case "BMC" or "BDC":
                Begin(operands);
                break;
            case "EMC":
                LeavesMarksOpen |= !open.TryPop(out _);
                break;
            case "k" or "K":
                UsesInks = true;
                break;
            case "Tj" or "TJ" or "'" or "\"":
                Show(operands, font);
                break;
        }

        PaintsUnmarked |= Paints.Contains(word) && !open.Contains(MarkKind.Artifact) && !open.Contains(MarkKind.Element);
    }

    private void Begin(List<PdfValue> operands)
    {
        var type = (operands.FirstOrDefault() as PdfName)?.Name ?? "";
        var number = operands.ElementAtOrDefault(1) is PdfDictionary entries && entries["MCID"] is PdfWord { Number: { } mark } ? (int?)mark : null;
        var kind = number is not null ? MarkKind.Element : string.Equals(type, "Artifact", StringComparison.Ordinal) ? MarkKind.Artifact : MarkKind.Other;
        MixesMarks |= (kind == MarkKind.Element && open.Contains(MarkKind.Artifact)) || (kind == MarkKind.Artifact && open.Contains(MarkKind.Element));
        if (number is { } known)
        {
            Marks.Add((known, type));
        }

        open.Push(kind);
    }

    private void Show(List<PdfValue> operands, string font)
    {
        if (!Glyphs.TryGetValue(font, out var glyphs))
        {
            Glyphs[font] = glyphs = [];
        }

        foreach (var text in operands.SelectMany(value => value is PdfArray many ? many.Items : [value]).OfType<PdfString>())
        {
            for (var i = 0; i + 1 < text.Bytes.Length; i += 2)
            {
                glyphs.Add((ushort)((text.Bytes[i] << 8) | text.Bytes[i + 1]));
            }
        }
    }
}
