using System.Globalization;

namespace Portal.Pdf.Layout;

/// <summary>How each block looks: which pieces it consists of.</summary>
internal sealed class BlockLayout(Typesetter typesetter)
{
    private const double Gutter = 10, KeyWidth = 0.34;

    public IEnumerable<Piece> Lay(Block block) => block switch
    {
        Letterhead letterhead => Lay(letterhead),
        Heading heading => Lay(heading),
        Paragraph paragraph => LinePiece.All(typesetter.Set(paragraph.Runs, Style.Body, Style.Measure), above: 7),
        ItemList list => Lay(list),
        Table table => Lay(table),
        KeyValues facts => Lay(facts.Items, Style.Measure),
        Notice notice => Box(LinePiece.All(typesetter.Set(notice.Text, Style.Body, Style.Measure - (2 * BoxPiece.Inset)), above: 0), Style.Muted),
        SignatureBlock signature => Lay(signature),
        _ => throw new ArgumentException($"No layout for a {block.GetType().Name}.", nameof(block)),
    };

    private List<Piece> Lay(Letterhead letterhead)
    {
        var half = Style.Measure / 2;
        var lines = letterhead.Lines.SelectMany(line => typesetter.Set(line, Style.Small, half)).ToList();
        var cells = new[] { new Cell(typesetter.Set(letterhead.Name, Style.Sender, half), 0, half), new Cell(lines, half, half, AtRight: true) };
        return [new RowPiece(cells, padding: 7) { Rule = Style.Accent, Below = 26 }];
    }

    private List<LinePiece> Lay(Heading heading)
    {
        if (heading.Level is < 1 or > 3)
        {
            throw new ArgumentException("A heading has level 1, 2 or 3.", nameof(heading));
        }

        var lines = LinePiece.All(typesetter.Set(heading.Text, Style.Heading(heading.Level), Style.Measure), Style.HeadingSpace(heading.Level));
        lines.ForEach(line => line.KeepWithNext = true);
        return lines;
    }

    private IEnumerable<Piece> Lay(ItemList list)
    {
        var marks = Enumerable.Range(1, list.Items.Count).Select(n => Mark(list.Numbered ? n.ToString(CultureInfo.InvariantCulture) + "." : "•")).ToList();
        var indent = marks.Count == 0 ? 0 : Math.Max(19, marks.Max(mark => mark.Width) + 11);
        return list.Items.SelectMany((item, i) =>
            LinePiece.All(typesetter.Set(item, Style.Body, Style.Measure - indent), above: i == 0 ? 7 : 3.5, indent, marks[i]));
    }

    private TextLine Mark(string text) => typesetter.Set(text, Style.Body with { Colour = Style.Accent }, Style.Measure)[0];

    private IEnumerable<Piece> Lay(Table table)
    {
        var unit = Style.Measure / table.Columns.Sum(column => column.Width);
        var widths = table.Columns.Select(column => column.Width * unit).ToArray();
        var header = Row([.. table.Columns.Select(column => column.Title)], widths, Style.CellTitle, header: null);
        header.KeepWithNext = table.Rows.Count > 0;
        yield return header;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            yield return row.Count == widths.Length
                ? Row(row, widths, Style.Cell, header, below: i == table.Rows.Count - 1 ? 14 : 0)
                : throw new ArgumentException($"A row has {row.Count} cells, the table has {widths.Length} columns.", nameof(table));
        }
    }

    private RowPiece Row(IReadOnlyList<string> texts, double[] widths, TextStyle style, Piece? header, double below = 0)
    {
        var cells = new Cell[texts.Count];
        var left = 0.0;
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = new Cell(typesetter.Set(texts[i], style, Math.Max(style.Size, widths[i] - Gutter)), left + (Gutter / 2), widths[i] - Gutter);
            left += widths[i];
        }

        return header is null
            ? new RowPiece(cells, padding: 4.5) { Above = 12, Background = Style.Tint, Rule = Style.Accent }
            : new RowPiece(cells, padding: 4) { Rule = Style.Hairline, Header = header, Below = below };
    }

    private IEnumerable<RowPiece> Lay(IReadOnlyList<KeyValue> facts, double width, double above = 8)
    {
        var key = width * KeyWidth;
        return facts.Select((fact, i) => new RowPiece(
            [new Cell(typesetter.Set(fact.Key, Style.Label, key - Gutter), 0, key), new Cell(typesetter.Set(fact.Value, Style.Body, width - key), key, width - key)],
            padding: 1.2) { Above = i == 0 ? above : 0, Below = i == facts.Count - 1 ? 8 : 0 });
    }

    private BoxPiece[] Lay(SignatureBlock signature)
    {
        var width = Style.Measure - (2 * BoxPiece.Inset);
        var title = LinePiece.All(typesetter.Set(signature.Heading, Style.BoxTitle, width), above: 0);
        var proof = LinePiece.All(typesetter.Set(signature.Proves, Style.Proof, width), above: 7);
        return Box([.. title, .. Lay(signature.Facts, width, above: 4), .. proof], Style.Accent);
    }

    private static BoxPiece[] Box(IReadOnlyList<Piece> pieces, Colour bar) => [new BoxPiece(pieces, bar) { Above = 13, Below = 13 }];
}
