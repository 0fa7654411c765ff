using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Pdf.Syntax;

/// <summary>A next revision of a file: new and changed objects behind what was there, which stays as it is to the byte.</summary>
internal sealed class PdfUpdate(byte[] original, PdfReader reader)
{
    private readonly SortedDictionary<int, (int Generation, long Offset)> written = [];
    private readonly StringBuilder text = new(original[^1] == '\n' ? "" : "\n");
    private int size = reader.Size;

    public PdfReference Reserve() => new(size++, 0);

    /// <summary>Writes an object and tells where in the file its body begins.</summary>
    public int Write(PdfReference id, string body)
    {
        written[id.Number] = (id.Generation, original.Length + text.Length);
        text.Append(CultureInfo.InvariantCulture, $"{id.Number} {id.Generation} obj\n");
        var at = original.Length + text.Length;
        text.Append(body).Append("\nendobj\n");
        return at;
    }

    public byte[] Finish()
    {
        var table = original.Length + text.Length;
        var trailer = reader.Trailer
            .With("Size", new PdfWord(size.ToString(CultureInfo.InvariantCulture)))
            .With("Prev", new PdfWord(reader.TableAt.ToString(CultureInfo.InvariantCulture)))
            .With("ID", NextId());
        text.Append("xref\n");
        foreach (var (number, (generation, offset)) in written)
        {
            text.Append(CultureInfo.InvariantCulture, $"{number} 1\n{offset:D10} {generation:D5} n \n");
        }

        text.Append(CultureInfo.InvariantCulture, $"trailer\n{trailer.Written}\nstartxref\n{table}\n%%EOF\n");
        return [.. original, .. Encoding.Latin1.GetBytes(text.ToString())];
    }

    /// <summary>The first half of the identifier names the document and stays; the second names the revision.</summary>
    private PdfArray NextId()
    {
        var next = new PdfString(SHA256.HashData([.. SHA256.HashData(original), .. Encoding.Latin1.GetBytes(text.ToString())])[..16], 0, 0);
        return new PdfArray([reader.Array(reader.Trailer["ID"]) is [var first, ..] ? first : next, next]);
    }
}
