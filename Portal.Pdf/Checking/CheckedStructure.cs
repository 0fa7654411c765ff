using Portal.Pdf.Syntax;

namespace Portal.Pdf.Checking;

/// <summary>An element of the structure, with what it says of itself and what belongs to it.</summary>
internal sealed class CheckedElement(PdfReference id, PdfDictionary entries, CheckedElement? parent, string type)
{
    public PdfReference Id => id;

    public PdfDictionary Entries => entries;

    public CheckedElement? Parent => parent;

    public string Type => type;

    public string Place => FormattableString.Invariant($"{type} object {id.Number}");

    public List<CheckedElement> Children { get; } = [];

    /// <summary>Marks on pages, by the number of the page's object.</summary>
    public List<(int Page, int Mark)> Marks { get; } = [];

    public List<PdfReference> Annotations { get; } = [];

    public bool Is(params ReadOnlySpan<string> types) => types.Contains(type);
}

/// <summary>The structure tree in the order of reading, and the tree that leads from marks back to elements.</summary>
internal sealed class CheckedStructure
{
    private readonly CheckedFile file;
    private readonly HashSet<int> seen = [];

    public CheckedStructure(CheckedFile file)
    {
        this.file = file;
        Root = file.Dictionary(file.Catalog["StructTreeRoot"]);
        if (Root is null)
        {
            return;
        }

        foreach (var top in Kids(Root["K"]).OfType<PdfReference>())
        {
            Read(top, parent: null, page: 0);
        }

        var numbers = file.Array(file.Dictionary(Root["ParentTree"])?["Nums"]);
        for (var i = 0; i + 1 < numbers.Count; i += 2)
        {
            if (file.Number(numbers[i]) is { } key)
            {
                Parents[key] = numbers[i + 1];
            }
        }
    }

    public PdfDictionary? Root { get; }

    /// <summary>All elements, in the order of reading.</summary>
    public List<CheckedElement> Elements { get; } = [];

    public Dictionary<long, PdfValue> Parents { get; } = [];

    /// <summary>True when the tree goes round in a circle, or an element has two places.</summary>
    public bool IsTangled { get; private set; }

    /// <summary>The element an annotation says it belongs to.</summary>
    public CheckedElement? Owner(PdfDictionary annotation) => file.Number(annotation["StructParent"]) is { } key && Parents.GetValueOrDefault(key) is PdfReference owner
        ? Elements.Find(element => element.Id == owner)
        : null;

    private void Read(PdfReference id, CheckedElement? parent, int page)
    {
        if (!seen.Add(id.Number))
        {
            IsTangled = true;
            return;
        }

        var entries = file.Dictionary(id) ?? throw new InvalidDataException("The structure leads to an object that is not there.");
        var element = new CheckedElement(id, entries, parent, file.Name(entries["S"]) ?? "");
        page = entries["Pg"] is PdfReference own ? own.Number : page;
        Elements.Add(element);
        parent?.Children.Add(element);
        foreach (var kid in Kids(entries["K"]))
        {
            switch (kid)
            {
                case PdfWord { Number: { } mark }:
                    element.Marks.Add((page, (int)mark));
                    break;
                case PdfDictionary { } other when string.Equals(file.Name(other["Type"]), "MCR", StringComparison.Ordinal):
                    element.Marks.Add((other["Pg"] is PdfReference elsewhere ? elsewhere.Number : page, (int)(file.Number(other["MCID"]) ?? -1)));
                    break;
                case PdfDictionary { } other when other["Obj"] is PdfReference annotation:
                    element.Annotations.Add(annotation);
                    break;
                case PdfReference child:
                    Read(child, element, page);
                    break;
            }
        }
    }

    private IReadOnlyList<PdfValue> Kids(PdfValue? value) => value is null ? [] : file.Resolve(value) is PdfArray many ? many.Items : [value];
}
