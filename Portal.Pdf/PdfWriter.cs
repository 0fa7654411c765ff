using Portal.Pdf.Layout;
using Portal.Pdf.Syntax;

namespace Portal.Pdf;

/// <summary>Writes a document as PDF 1.7, A4, with its fonts inside. The same content and time give the same bytes.</summary>
public static class PdfWriter
{
    /// <summary>Writes a document.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="now">The time it is made; stands in the document's properties.</param>
    /// <exception cref="ArgumentException">A heading of a level that is not, a row with too few or too many cells.</exception>
    public static PdfDocument Write(PdfContent content, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var file = new PdfFile();
        var (catalog, info, tree) = (file.Reserve(), file.Reserve(), file.Reserve());
        var typesetter = new Typesetter(file);
        var pages = new Pages(content, file, typesetter);
        var layout = new BlockLayout(typesetter);
        foreach (var piece in content.Blocks.SelectMany(layout.Lay))
        {
            pages.Add(piece);
        }

        pages.Finish(tree);
        foreach (var face in typesetter.Faces)
        {
            face.Write();
        }

        file.Write(catalog, $"<</Type/Catalog/Pages {tree} 0 R/Lang{PdfText.Of(content.Language)}/ViewerPreferences<</DisplayDocTitle true>>>>");
        file.Write(info, $"<</Title{PdfText.Of(content.Title)}/Author{PdfText.Of(content.Author)}/Producer(Portal)"
            + $"/CreationDate{PdfText.Date(now)}/ModDate{PdfText.Date(now)}>>");
        return new PdfDocument(file.Finish(catalog, info), pages.Count, typesetter.Missing);
    }
}
