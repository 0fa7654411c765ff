using Portal.Pdf.Structure;

namespace Portal.Pdf.Layout;

/// <summary>Tables, and names with values, which are tables too: each name heads its row (ISO 14289-1, 7.5).</summary>
internal sealed class TableLayout(Typesetter typesetter, StructureTree tree)
{
    private const double Gutter = 10, KeyWidth = 0.34;
    private const string HeadsColumn = "/A<</O/Table/Scope/Column>>", HeadsRow = "/A<</O/Table/Scope/Row>>";

    public IEnumerable<Piece> Lay(Table table)
    {
        var unit = Style.Measure / table.Columns.Sum(column => column.Width);
        var widths = table.Columns.Select(column => column.Width * unit).ToArray();
        var tag = tree.Add(tree.Document, "Table");
        var header = Row([.. table.Columns.Select(column => column.Title)], widths, Style.CellTitle, tag, header: null);
        header.KeepWithNext = table.Rows.Count > 0;
        header.Ends = table.Rows.Count > 0 ? header.Ends : tag;
        yield return header;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var cells = table.Rows[i];
            if (cells.Count != widths.Length)
            {
                throw new ArgumentException($"A row has {cells.Count} cells, the table has {widths.Length} columns.", nameof(table));
            }

            var last = i == table.Rows.Count - 1;
            var row = Row(cells, widths, Style.Cell, tag, header, below: last ? 14 : 0);
            row.Ends = last ? tag : row.Ends;
            yield return row;
        }
    }

    public IEnumerable<RowPiece> Lay(IReadOnlyList<KeyValue> facts, Element parent, double width, double above)
    {
        if (facts.Count == 0)
        {
            yield break;
        }

        var key = width * KeyWidth;
        var tag = tree.Add(parent, "Table");
        for (var i = 0; i < facts.Count; i++)
        {
            var row = tree.Add(tag, "TR");
            Cell[] cells =
            [
                new(typesetter.Set(facts[i].Key, Style.Label, key - Gutter), tree.Add(row, "TH", HeadsRow), 0, key),
                new(typesetter.Set(facts[i].Value, Style.Body, width - key), tree.Add(row, "TD"), key, width - key),
            ];
            var last = i == facts.Count - 1;
            yield return new RowPiece(cells, padding: 1.2) { Above = i == 0 ? above : 0, Below = last ? 8 : 0, Ends = last ? tag : row };
        }
    }

    private RowPiece Row(IReadOnlyList<string> texts, double[] widths, TextStyle style, Element table, Piece? header, double below = 0)
    {
        var row = tree.Add(table, "TR");
        var cells = new Cell[texts.Count];
        var left = 0.0;
        for (var i = 0; i < cells.Length; i++)
        {
            var tag = header is null ? tree.Add(row, "TH", HeadsColumn) : tree.Add(row, "TD");
            cells[i] = new Cell(typesetter.Set(texts[i], style, Math.Max(style.Size, widths[i] - Gutter)), tag, left + (Gutter / 2), widths[i] - Gutter);
            left += widths[i];
        }

        return header is null
            ? new RowPiece(cells, padding: 4.5) { Above = 12, Background = Style.Tint, Rule = Style.Accent, Ends = row }
            : new RowPiece(cells, padding: 4) { Rule = Style.Hairline, Header = header, Below = below, Ends = row };
    }
}
