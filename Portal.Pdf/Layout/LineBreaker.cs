namespace Portal.Pdf.Layout;

/// <summary>Fills lines one by one: at spaces, after hyphens, and inside a word that is wider than the line.</summary>
internal static class LineBreaker
{
    public static List<TextLine> Break(Glyph[] glyphs, TextStyle style, double width)
    {
        var lines = new List<TextLine>();
        var limit = width * 1000 / style.Size;
        var start = 0;
        while (start < glyphs.Length)
        {
            var (end, used) = Fill(glyphs, start, limit);
            lines.Add(new TextLine(glyphs, start, end, used * style.Size / 1000, style));
            start = end;
        }

        if (glyphs.Length == 0 || glyphs[^1].Break == Layout.Break.Line)
        {
            lines.Add(new TextLine(glyphs, glyphs.Length, glyphs.Length, 0, style));
        }

        return lines;
    }

    private static (int End, int Used) Fill(Glyph[] glyphs, int start, double limit)
    {
        var (width, solid) = (0, 0);
        var (end, used) = (start, 0);
        for (var i = start; i < glyphs.Length; i++)
        {
            var glyph = glyphs[i];
            if (glyph.Break == Layout.Break.Line)
            {
                return (i + 1, solid);
            }

            if (glyph.Break != Layout.Break.Space && width + glyph.Width > limit && i > start)
            {
                return end > start ? (end, used) : Cut(glyphs, start, i, width);
            }

            width += glyph.Width;
            solid = glyph.Break == Layout.Break.Space ? solid : width;
            if (glyph.Break is Layout.Break.Space or Layout.Break.After)
            {
                (end, used) = (i + 1, solid);
            }
        }

        return (glyphs.Length, solid);
    }

    private static (int End, int Used) Cut(Glyph[] glyphs, int start, int at, int width)
    {
        while (glyphs[at].Break == Layout.Break.Mark && at > start + 1)
        {
            width -= glyphs[--at].Width;
        }

        return (at, width);
    }
}
