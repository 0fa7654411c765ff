using Portal.Pdf.Syntax;

namespace Portal.Pdf.Sealing;

/// <summary>What a file was at the end of each of its revisions, the oldest first.</summary>
internal static class Revisions
{
    private const int Most = 64;

    /// <summary>The revisions that can be read. A file of which the last one cannot be read still has its earlier ones.</summary>
    /// <exception cref="InvalidDataException">None can be read.</exception>
    public static (IReadOnlyList<PdfReader> Readable, string? Trouble) Of(byte[] pdf)
    {
        var found = new List<PdfReader>();
        string? trouble = null;
        foreach (var end in Ends(pdf))
        {
            try
            {
                var reader = new PdfReader(pdf, end);
                trouble = null;
                if (found.Count == 0 || found[^1].TableAt != reader.TableAt)
                {
                    found.Add(reader);
                }
            }
            catch (InvalidDataException e)
            {
                trouble = e.Message;
            }
        }

        return found.Count > 0 ? (found, trouble) : throw new InvalidDataException(trouble ?? "This is not a PDF file, or its end is missing.");
    }

    /// <summary>Behind each mark of an end, and the end of the file.</summary>
    private static List<int> Ends(byte[] pdf)
    {
        var ends = new List<int>();
        for (var at = Next(pdf, 0); at >= 0; at = Next(pdf, at + 5))
        {
            if (ends.Count == Most)
            {
                throw new InvalidDataException("The file has too many revisions.");
            }

            ends.Add(new PdfLexer(pdf, at, pdf.Length).EndOfFileMark());
        }

        if (ends is not [.., var last] || last != pdf.Length)
        {
            ends.Add(pdf.Length);
        }

        return ends;
    }

    private static int Next(byte[] pdf, int from)
    {
        var at = pdf.AsSpan(from).IndexOf("%%EOF"u8);
        return at < 0 ? -1 : from + at;
    }
}
