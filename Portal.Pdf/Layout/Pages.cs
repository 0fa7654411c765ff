using System.Globalization;
using Portal.Pdf.Syntax;

namespace Portal.Pdf.Layout;

/// <summary>Puts pieces on pages. A full page goes to the file at once; what names the number of pages follows at the end.</summary>
internal sealed class Pages
{
    private readonly PdfContent content;
    private readonly PdfFile file;
    private readonly Typesetter typesetter;
    private readonly List<(int Page, int Body)> pages = [];
    private readonly List<Piece> group = [];
    private readonly List<TextLine> footer;
    private readonly Canvas canvas = new();
    private readonly double bottom;
    private double y = Style.Top;
    private double below;
    private bool empty = true;

    public Pages(PdfContent content, PdfFile file, Typesetter typesetter)
    {
        (this.content, this.file, this.typesetter) = (content, file, typesetter);
        footer = string.IsNullOrWhiteSpace(content.Footer) ? [] : typesetter.Set(content.Footer, Style.Small, Style.Measure - 110);
        bottom = Style.PageHeight - Style.Bottom - (Math.Max(0, footer.Count - 1) * Style.Small.Leading);
    }

    public int Count => pages.Count;

    /// <summary>Adds a piece; pieces that stay together are placed when the last of them is known.</summary>
    public void Add(Piece piece)
    {
        group.Add(piece);
        if (!piece.KeepWithNext)
        {
            Place();
        }
    }

    public void Finish(int tree)
    {
        Place();
        EndPage();
        var margins = Enumerable.Range(0, pages.Count).Select(WriteMargins).ToList();
        var fonts = string.Concat(typesetter.Faces.Select(face => $"/F{face.Number} {face.Id} 0 R"));
        for (var i = 0; i < pages.Count; i++)
        {
            file.Write(pages[i].Page, FormattableString.Invariant($"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {Style.PageWidth} {Style.PageHeight}]")
                + $"/Resources<</Font<<{fonts}>>>>/Contents[{pages[i].Body} 0 R {margins[i]} 0 R]>>");
        }

        file.Write(tree, $"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', pages.Select(page => $"{page.Page} 0 R"))}]>>");
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
    }

    private void Draw(Piece piece)
    {
        y += Space(piece);
        piece.Draw(canvas, Style.Side, y);
        y += piece.Height;
        (below, empty) = (piece.Below, false);
    }

    private double Space(Piece piece) => empty ? 0 : Math.Max(piece.Above, below);

    private void NextPage(Piece first)
    {
        EndPage();
        if (first.Header is { } header)
        {
            Draw(header);
        }
    }

    private void EndPage()
    {
        var (page, body) = (file.Reserve(), file.Reserve());
        pages.Add((page, body));
        file.WriteStream(body, "", canvas.Content);
        canvas.Clear();
        (y, below, empty) = (Style.Top, 0, true);
    }

    /// <summary>The title above every page but the first, the footer and the page number below all of them.</summary>
    private int WriteMargins(int index)
    {
        canvas.Clear();
        if (index > 0)
        {
            canvas.Text(typesetter.Set(content.Title, Style.Small, Style.Measure)[0], Style.Side, 36);
        }

        var top = bottom + 30;
        canvas.Fill(Style.Side, top - 7, Style.Measure, 0.5, Style.Hairline);
        for (var i = 0; i < footer.Count; i++)
        {
            canvas.Text(footer[i], Style.Side, top + (i * Style.Small.Leading));
        }

        var number = typesetter.Set(PageNumber(index + 1), Style.Small, Style.Measure)[0];
        canvas.Text(number, Style.PageWidth - Style.Side - number.Width, top);
        var id = file.Reserve();
        file.WriteStream(id, "", canvas.Content);
        return id;
    }

    private string PageNumber(int page) => content.Language.StartsWith("nl", StringComparison.OrdinalIgnoreCase)
        ? string.Create(CultureInfo.InvariantCulture, $"Pagina {page} van {pages.Count}")
        : string.Create(CultureInfo.InvariantCulture, $"Page {page} of {pages.Count}");
}
