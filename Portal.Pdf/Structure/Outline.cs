using System.Globalization;
using System.Text;
using Portal.Pdf.Syntax;

namespace Portal.Pdf.Structure;

/// <summary>A heading that a reader can jump to.</summary>
internal sealed record Bookmark(int Level, string Title, Element Heading);

/// <summary>The bookmarks of a document (ISO 32000-1, 12.3.3), nested as its headings are.</summary>
internal sealed class Outline(PdfFile file)
{
    private readonly List<Entry> entries = [];

    public void Add(Bookmark bookmark, int page, double fromBottom)
    {
        if (!string.IsNullOrWhiteSpace(bookmark.Title))
        {
            entries.Add(new Entry(file.Reserve(), bookmark, page, fromBottom));
        }
    }

    /// <summary>Writes the bookmarks; null when there are none.</summary>
    public int? Write()
    {
        if (entries.Count == 0)
        {
            return null;
        }

        var root = file.Reserve();
        Nest();
        var tops = entries.Where(entry => entry.Parent is null).ToList();
        Write(tops, root);

        // Open to the second level: what a reader sees first is the parts of the document.
        var seen = tops.Count + tops.Sum(top => top.Children.Count);
        file.Write(root, FormattableString.Invariant($"<</Type/Outlines/First {tops[0].Id} 0 R/Last {tops[^1].Id} 0 R/Count {seen}>>"));
        return root;
    }

    private void Nest()
    {
        var above = new Stack<Entry>();
        foreach (var entry in entries)
        {
            while (above.TryPeek(out var last) && last.Bookmark.Level >= entry.Bookmark.Level)
            {
                above.Pop();
            }

            entry.Parent = above.TryPeek(out var parent) ? parent : null;
            entry.Parent?.Children.Add(entry);
            above.Push(entry);
        }
    }

    private void Write(List<Entry> siblings, int parent)
    {
        for (var i = 0; i < siblings.Count; i++)
        {
            var entry = siblings[i];
            var text = new StringBuilder("<</Title").Append(PdfText.Of(entry.Bookmark.Title))
                .Append(CultureInfo.InvariantCulture, $"/Parent {parent} 0 R/Dest[{entry.Page} 0 R/XYZ null {entry.FromBottom:0.##} null]/SE {entry.Bookmark.Heading.Id} 0 R");
            Link(text, "Prev", i > 0 ? siblings[i - 1] : null);
            Link(text, "Next", i < siblings.Count - 1 ? siblings[i + 1] : null);
            if (entry.Children.Count > 0)
            {
                Link(text, "First", entry.Children[0]);
                Link(text, "Last", entry.Children[^1]);
                text.Append(CultureInfo.InvariantCulture, $"/Count {(entry.Parent is null ? entry.Children.Count : -entry.Children.Count)}");
            }

            file.Write(entry.Id, text.Append(">>").ToString());
            Write(entry.Children, entry.Id);
        }
    }

    private static void Link(StringBuilder text, string key, Entry? entry)
    {
        if (entry is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"/{key} {entry.Id} 0 R");
        }
    }

    private sealed record Entry(int Id, Bookmark Bookmark, int Page, double FromBottom)
    {
        public Entry? Parent { get; set; }

        public List<Entry> Children { get; } = [];
    }
}
