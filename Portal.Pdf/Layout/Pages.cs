using System.Globalization;
using Portal.Pdf.Pictures;
using Portal.Pdf.Structure;
using Portal.Pdf.Syntax;

namespace Portal.Pdf.Layout;

/// <summary>Puts pieces on pages. A full page goes to the file at once; what names the number of pages follows at the end.</summary>
internal sealed class Pages
{
    /// <summary>How high a mark may be in the margin as it is: what is more takes from the text.</summary>
    private const double MarkRoom = 30;

    private readonly PdfContent content;
    private readonly PdfFile file;
    private readonly Typesetter typesetter;
    private readonly StructureTree tree;
    private readonly Links links;
    private readonly Outline outline;
    private readonly List<Sheet> sheets = [];
    private readonly List<Piece> group = [];
    private readonly List<TextLine> footer;
    private readonly Canvas canvas;
    private readonly double bottom;
    private readonly double indent;
    private double y = Style.Top;
    private double below;
    private bool empty = true;
    private int page;

    public Pages(PdfContent content, PdfFile file, Typesetter typesetter, Canvas canvas, StructureTree tree, Links links)
    {
        (this.content, this.file, this.typesetter, this.canvas, this.tree, this.links) = (content, file, typesetter, canvas, tree, links);
        outline = new Outline(file);
        indent = content.Mark is { } mark ? mark.Size + 4 : 0;
        footer = string.IsNullOrWhiteSpace(content.Footer) ? [] : typesetter.Set(content.Footer, Style.Small, Style.Measure - 110 - indent);
        bottom = Style.PageHeight - Style.Bottom - Math.Max(Math.Max(0, footer.Count - 1) * Style.Small.Leading, (content.Mark?.Size ?? 0) - MarkRoom);
        BeginPage();
    }

    public int Count => sheets.Count;

    /// <summary>Adds a piece; pieces that stay together are placed when the last of them is known.</summary>
    public void Add(Piece piece)
    {
        group.Add(piece);
        if (!piece.KeepWithNext)
        {
            Place();
        }
    }

    /// <summary>Writes what is left, and gives the number of the bookmarks.</summary>
    public int? Finish(int pageTree, PictureShelf pictures)
    {
        Place();
        EndPage();
        var margins = Enumerable.Range(0, sheets.Count).Select(WriteMargins).ToList();
        var resources = file.Reserve();
        file.Write(resources, $"<</Font<<{string.Concat(typesetter.Faces.Select(face => $"/F{face.Number} {face.Id} 0 R"))}>>{pictures.Resources}>>");
        for (var i = 0; i < sheets.Count; i++)
        {
            var sheet = sheets[i];
            var annotations = sheet.Annotations.Count == 0 ? "" : $"/Annots[{string.Join(' ', sheet.Annotations.Select(id => $"{id} 0 R"))}]";
            file.Write(sheet.Page, FormattableString.Invariant($"<</Type/Page/Parent {pageTree} 0 R/MediaBox[0 0 {Style.PageWidth} {Style.PageHeight}]")
                + $"/Resources {resources} 0 R/Contents[{sheet.Body} 0 R {margins[i]} 0 R]/StructParents {sheet.Key}/Tabs/S{annotations}>>");
        }

        file.Write(pageTree, $"<</Type/Pages/Count {sheets.Count}/Kids[{string.Join(' ', sheets.Select(sheet => $"{sheet.Page} 0 R"))}]>>");
        return outline.Write();
    }

    private void Place()
    {
        if (group.Count == 0)
        {
            return;
        }

        var height = group.Sum(piece => piece.Height) + group.Skip(1).Zip(group, (piece, former) => Math.Max(piece.Above, former.Below)).Sum();
        if (!empty && y + Space(group[0]) + height > bottom && height <= bottom - Style.Top)
        {
            NextPage(group[0]);
        }

        foreach (var piece in group)
        {
            Place(piece);
        }

        group.Clear();
    }

    private void Place(Piece piece)
    {
        var room = bottom - Style.Top - (piece.Header?.Height ?? 0);
        var parts = piece.Height > room ? piece.Split(room) : [piece];
        foreach (var part in parts)
        {
            if (!empty && y + Space(part) + part.Height > bottom)
            {
                NextPage(part);
            }

            Draw(part);
        }

        if (piece.Ends is { } element)
        {
            tree.Close(element);
        }
    }

    private void Draw(Piece piece)
    {
        y += Space(piece);
        if (piece.Bookmark is { } bookmark && !canvas.Repeats)
        {
            outline.Add(bookmark, page, Style.PageHeight - y);
        }

        piece.Draw(canvas, Style.Side, y);
        y += piece.Height;
        (below, empty) = (piece.Below, false);
    }

    private double Space(Piece piece) => empty ? 0 : Math.Max(piece.Above, below);

    private void NextPage(Piece first)
    {
        EndPage();
        BeginPage();
        if (first.Header is { } header)
        {
            canvas.Repeats = true;
            Draw(header);
            canvas.Repeats = false;
        }
    }

    private void BeginPage()
    {
        page = file.Reserve();
        tree.BeginPage(page);
        canvas.Clear();
        (y, below, empty) = (Style.Top, 0, true);
    }

    private void EndPage()
    {
        canvas.End();
        var body = file.Reserve();
        file.WriteStream(body, "", canvas.Content);
        sheets.Add(new Sheet(page, body, tree.EndPage(), links.EndPage()));
    }

    /// <summary>The title above every page but the first, the footer and the page number below all of them: no part of what is said.</summary>
    private int WriteMargins(int index)
    {
        canvas.Clear();
        if (index > 0)
        {
            canvas.Paginate("Header"u8);
            canvas.Text(typesetter.Set(content.Title, Style.Small, Style.Measure)[0], tag: null, Style.Side, 36);
        }

        var top = bottom + 30;
        canvas.Paginate("Footer"u8);
        canvas.Fill(Style.Side, top - 7, Style.Measure, 0.5, Style.Hairline);
        for (var i = 0; i < footer.Count; i++)
        {
            canvas.Text(footer[i], tag: null, Style.Side + indent, top + (i * Style.Small.Leading));
        }

        if (content.Mark is { } mark)
        {
            PictureLayout.Draw(mark, canvas, tag: null, Style.Side, top - 5);
        }

        var number = typesetter.Set(PageNumber(index + 1), Style.Small, Style.Measure)[0];
        canvas.Text(number, tag: null, Style.PageWidth - Style.Side - number.Width, top);
        canvas.End();
        var id = file.Reserve();
        file.WriteStream(id, "", canvas.Content);
        return id;
    }

    private string PageNumber(int number) => content.Language.StartsWith("nl", StringComparison.OrdinalIgnoreCase)
        ? string.Create(CultureInfo.InvariantCulture, $"Pagina {number} van {sheets.Count}")
        : string.Create(CultureInfo.InvariantCulture, $"Page {number} of {sheets.Count}");

    private sealed record Sheet(int Page, int Body, int Key, IReadOnlyList<int> Annotations);
}
