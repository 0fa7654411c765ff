using System.Globalization;
using Portal.Pdf.Pictures;
using Portal.Pdf.Structure;

namespace Portal.Pdf.Layout;

/// <summary>How each block looks, which pieces it consists of, and what it is in the structure of the document.</summary>
internal sealed class BlockLayout(Typesetter typesetter, StructureTree tree, PictureShelf pictures)
{
    private const double PenLine = 25;
    private readonly TableLayout tables = new(typesetter, tree);
    private readonly PictureLayout figures = new(tree, pictures);
    private int level;

    public IEnumerable<Piece> Lay(Block block) => block switch
    {
        Letterhead letterhead => Lay(letterhead),
        Heading heading => Lay(heading),
        Paragraph paragraph => Lay(paragraph),
        ItemList list => Lay(list),
        Table table => tables.Lay(table),
        KeyValues facts => tables.Lay(facts.Items, tree.Document, Style.Measure, above: 8),
        Notice notice => Lay(notice),
        SignatureBlock signature => Lay(signature),
        Picture picture => [figures.Lay(picture, tree.Document, Style.Measure)],
        QrCode code => [figures.Lay(code)],
        Drawing drawing => [figures.Lay(drawing, tree.Document)],
        FormLine line => [Pen(line.Label, PenLine * Math.Max(1, line.Lines), Math.Max(1, line.Lines))],
        FormFrame frame => [Pen(frame.Label, frame.Height, lines: 0)],
        FormTick tick => [Lay(tick)],
        _ => throw new ArgumentException($"No layout for a {block.GetType().Name}.", nameof(block)),
    };

    private IEnumerable<Piece> Lay(Letterhead letterhead)
    {
        if (letterhead.Logo is { } logo)
        {
            yield return figures.Lay(logo, tree.Document, Style.Measure / 2, highest: 48);
        }

        var half = Style.Measure / 2;
        Cell[] cells =
        [
            new(typesetter.Set(letterhead.Name, Style.Sender, half), tree.Add(tree.Document, "P"), 0, half),
            new(typesetter.Set(string.Join('\n', letterhead.Lines), Style.Small, half), tree.Add(tree.Document, "P"), half, half, AtRight: true),
        ];
        yield return new RowPiece(cells, padding: 7) { Rule = Style.Accent, Below = 26 };
    }

    private List<LinePiece> Lay(Heading heading)
    {
        if (heading.Level is < 1 or > 3)
        {
            throw new ArgumentException("A heading has level 1, 2 or 3.", nameof(heading));
        }

        var (tag, bookmark) = Heading(heading.Level, heading.Text, tree.Document);
        var lines = LinePiece.All(typesetter.Set(heading.Text, Style.Heading(heading.Level), Style.Measure), tag, Style.HeadingSpace(heading.Level));
        lines.ForEach(line => line.KeepWithNext = true);
        lines[0].Bookmark = bookmark;
        return lines;
    }

    /// <summary>What ends in a colon announces something: it stays with what follows.</summary>
    private List<LinePiece> Lay(Paragraph paragraph)
    {
        var lines = LinePiece.All(typesetter.Set(paragraph.Runs, Style.Body, Style.Measure), tree.Add(tree.Document, "P"), above: 7);
        lines[^1].KeepWithNext = paragraph.Runs is [.., { Text: var last }] && last.EndsWith(':');
        return lines;
    }

    /// <summary>A heading in the structure: never more than one level below the one before it.</summary>
    private (Element Tag, Bookmark Bookmark) Heading(int asked, string text, Element parent)
    {
        level = Math.Min(asked, level + 1);
        var tag = tree.Add(parent, string.Create(CultureInfo.InvariantCulture, $"H{level}"));
        return (tag, new Bookmark(level, text.Replace('\n', ' '), tag));
    }

    private IEnumerable<Piece> Lay(ItemList list)
    {
        if (list.Items.Count == 0)
        {
            yield break;
        }

        var marks = Enumerable.Range(1, list.Items.Count).Select(n => Mark(list.Numbered ? n.ToString(CultureInfo.InvariantCulture) + "." : "•")).ToList();
        var indent = Math.Max(19, marks.Max(mark => mark.Width) + 11);
        var tag = tree.Add(tree.Document, "L", $"/A<</O/List/ListNumbering/{(list.Numbered ? "Decimal" : "Disc")}>>");
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = tree.Add(tag, "LI");
            var (label, body) = (tree.Add(item, "Lbl"), tree.Add(item, "LBody"));
            var lines = LinePiece.All(typesetter.Set(list.Items[i], Style.Body, Style.Measure - indent), body, above: i == 0 ? 7 : 3.5, indent, (marks[i], label));
            lines[^1].Ends = i == list.Items.Count - 1 ? tag : item;
            foreach (var line in lines)
            {
                yield return line;
            }
        }
    }

    /// <summary>The mark of an item, with a space that parts it from the words for who hears them.</summary>
    private TextLine Mark(string text) => typesetter.Set(text + " ", Style.Body with { Colour = Style.Accent }, Style.Measure)[0];

    private BoxPiece[] Lay(Notice notice)
    {
        var tag = tree.Add(tree.Document, "P");
        return Box(LinePiece.All(typesetter.Set(notice.Text, Style.Body, Style.Measure - (2 * BoxPiece.Inset)), tag, above: 0), Style.Muted, tag);
    }

    private BoxPiece[] Lay(SignatureBlock signature)
    {
        var width = Style.Measure - (2 * BoxPiece.Inset);
        var section = tree.Add(tree.Document, "Sect");
        var pieces = new List<Piece>();
        if (!string.IsNullOrWhiteSpace(signature.Heading))
        {
            var (tag, bookmark) = Heading(2, signature.Heading, section);
            pieces.AddRange(LinePiece.All(typesetter.Set(signature.Heading, Style.BoxTitle, width), tag, above: 0));
            pieces[0].Bookmark = bookmark;
        }

        if (signature.Drawn is { } drawn)
        {
            pieces.Add(figures.Lay(drawn, section));
        }

        pieces.AddRange(tables.Lay(signature.Facts, section, width, above: 4));
        pieces.AddRange(LinePiece.All(typesetter.Set(signature.Proves, Style.Proof, width), tree.Add(section, "P"), above: 7));
        return Box(pieces, Style.Accent, section);
    }

    private PenPiece Pen(string label, double room, int lines)
    {
        var tag = tree.Add(tree.Document, "P");
        return new PenPiece(typesetter.Set(label, Style.Label, Style.Measure), tag, room, lines) { Above = 9, Below = 6, Ends = tag };
    }

    private TickPiece Lay(FormTick tick)
    {
        var tag = tree.Add(tree.Document, "P");
        return new TickPiece(typesetter.Set(tick.Text, Style.Body, Style.Measure - TickPiece.Indent), tag) { Above = 7, Ends = tag };
    }

    private static BoxPiece[] Box(IReadOnlyList<Piece> pieces, Colour bar, Element tag) =>
        [new BoxPiece(pieces, bar) { Above = 13, Below = 13, Ends = tag, Bookmark = pieces[0].Bookmark }];
}
