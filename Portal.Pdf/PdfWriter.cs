using Portal.Pdf.Archive;
using Portal.Pdf.Layout;
using Portal.Pdf.Pictures;
using Portal.Pdf.Structure;
using Portal.Pdf.Syntax;

namespace Portal.Pdf;

/// <summary>
/// Writes a document on A4 as PDF 1.7 that is tagged for who hears it (PDF/UA-1, ISO 14289-1) and made to be kept (PDF/A-3A, ISO
/// 19005-3). The same content and time give the same bytes.
/// </summary>
public static class PdfWriter
{
    /// <summary>Writes a document.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="now">The time it is made; stands in the document's properties.</param>
    /// <exception cref="ArgumentException">No title or language, a heading of a level that is not, a row with too few or too many cells,
    /// two attachments of one name, a colour that cannot be read.</exception>
    /// <exception cref="InvalidDataException">A picture that is no PNG or JPEG, or of a kind that cannot be put in as it is.</exception>
    public static PdfDocument Write(PdfContent content, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (string.IsNullOrWhiteSpace(content.Title) || string.IsNullOrWhiteSpace(content.Language))
        {
            throw new ArgumentException("A document has a title and a language.", nameof(content));
        }

        if (content.Accent is { CanBeRead: false })
        {
            throw new ArgumentException("The colour is too light to read.", nameof(content));
        }

        using var file = new PdfFile();
        var (catalog, info, pageTree) = (file.Reserve(), file.Reserve(), file.Reserve());
        var tree = new StructureTree(file);
        var links = new Links(file, tree);
        var typesetter = new Typesetter(file, links);
        var pictures = new PictureShelf(file);
        var pages = new Pages(content, file, typesetter, new Canvas(tree, links, content.Accent ?? Style.Accent), tree, links);
        var layout = new BlockLayout(typesetter, tree, pictures);
        foreach (var piece in content.Blocks.SelectMany(layout.Lay))
        {
            pages.Add(piece);
        }

        var outline = pages.Finish(pageTree, pictures);
        foreach (var face in typesetter.Faces)
        {
            face.Write();
        }

        file.Write(catalog, $"<</Type/Catalog/Pages {pageTree} 0 R/Lang{PdfText.Of(content.Language)}/ViewerPreferences<</DisplayDocTitle true>>"
            + $"/MarkInfo<</Marked true>>/StructTreeRoot {tree.Finish()} 0 R/Metadata {Metadata.Write(file, content, now)} 0 R"
            + $"/OutputIntents[{OutputIntent.Write(file)} 0 R]{(outline is { } marks ? $"/Outlines {marks} 0 R" : "")}{AttachedFiles.Write(file, content.Attachments, now)}>>");
        file.Write(info, $"<</Title{PdfText.Of(Metadata.Sound(content.Title))}/Author{PdfText.Of(Metadata.Sound(content.Author))}/Producer({Metadata.Producer})"
            + $"/CreationDate{PdfText.Date(now)}/ModDate{PdfText.Date(now)}>>");
        return new PdfDocument(file.Finish(catalog, info), pages.Count, typesetter.Missing);
    }
}
