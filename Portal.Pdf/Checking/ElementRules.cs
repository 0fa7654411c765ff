namespace Portal.Pdf.Checking;

/// <summary>What the elements are, and how they nest (ISO 14289-1, 7.2 to 7.6).</summary>
internal static class ElementRules
{
    public static readonly PdfRule Known = new("elements.known", "ISO 14289-1, 7.1; ISO 32000-1, 14.8.4", "An element has a standard type that this writer uses;");
    public static readonly PdfRule Headings = new("elements.headings", "ISO 14289-1, 7.4.2", "The first heading is H1 and no level is left out on the way down;");
    public static readonly PdfRule Figures = new("elements.figures", "ISO 14289-1, 7.3", "A figure says in words what it shows, and where it stands;");
    public static readonly PdfRule Tables = new("elements.tables", "ISO 14289-1, 7.5", "A table has rows, a row has cells, and each row as many;");
    public static readonly PdfRule Headers = new("elements.headers", "ISO 14289-1, 7.5", "A table has header cells, and each says whether it heads a row or a column;");
    public static readonly PdfRule Lists = new("elements.lists", "ISO 14289-1, 7.6", "A list has items, an item a label and a body;");

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
        { "Document", "Sect", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Figure", "Link", "Form" };

    public static IEnumerable<PdfFinding> Check(CheckedFile file)
    {
        var level = 0;
        foreach (var element in file.Structure.Elements)
        {
            if (!Types.Contains(element.Type))
            {
                yield return new PdfFinding(Known, element.Place);
            }

            if (element.Is("H1", "H2", "H3"))
            {
                var next = element.Type[1] - '0';
                if (next > level + 1)
                {
                    yield return new PdfFinding(Headings, element.Place);
                }

                level = next;
            }

            foreach (var finding in Nesting(file, element))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<PdfFinding> Nesting(CheckedFile file, CheckedElement element)
    {
        if (element.Is("Figure") && (string.IsNullOrWhiteSpace(file.Text(element.Entries["Alt"])) || file.Array(file.Dictionary(element.Entries["A"])?["BBox"]).Count != 4))
        {
            yield return new PdfFinding(Figures, element.Place);
        }

        if (element.Is("TH") && file.Name(file.Dictionary(element.Entries["A"])?["Scope"]) is not ("Row" or "Column"))
        {
            yield return new PdfFinding(Headers, element.Place);
        }

        if (element.Is("Table"))
        {
            if (element.Children.Count == 0 || !element.Children.TrueForAll(row => row.Is("TR")) || element.Children.Select(row => row.Children.Count).Distinct().Count() != 1)
            {
                yield return new PdfFinding(Tables, element.Place);
            }

            if (!element.Children.SelectMany(row => row.Children).Any(cell => cell.Is("TH")))
            {
                yield return new PdfFinding(Headers, element.Place);
            }
        }

        if ((element.Is("TR") && (element.Children.Count == 0 || element.Parent?.Is("Table") != true || !element.Children.TrueForAll(cell => cell.Is("TH", "TD"))))
            || (element.Is("TH", "TD") && element.Parent?.Is("TR") != true))
        {
            yield return new PdfFinding(Tables, element.Place);
        }

        if ((element.Is("L") && (element.Children.Count == 0 || !element.Children.TrueForAll(item => item.Is("LI"))))
            || (element.Is("LI") && (element.Parent?.Is("L") != true || !element.Children.Select(part => part.Type).SequenceEqual(["Lbl", "LBody"])))
            || (element.Is("Lbl", "LBody") && element.Parent?.Is("LI") != true))
        {
            yield return new PdfFinding(Lists, element.Place);
        }
    }
}
