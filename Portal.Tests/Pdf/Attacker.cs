using System.Globalization;
using System.Text;
using Portal.Pdf.Syntax;

namespace Portal.Tests.Pdf;

/// <summary>Changes a file as somebody would who does not have the key: by a next revision with whatever she likes in it.</summary>
sealed class Attacker(byte[] pdf)
{
    readonly PdfReader reader = new(pdf);
    readonly StringBuilder text = new();
    readonly SortedDictionary<int, string> table = [];
    PdfDictionary? trailer;

    public PdfReader Reader => reader;

    /// <summary>The first page, and the object that draws it.</summary>
    public PdfReference Page => reader.FirstPage();

    public PdfDictionary Sheet => reader.Dictionary(Page)!;

    public PdfReference Drawing => reader.Resolve(Sheet["Contents"]) is PdfArray all ? (PdfReference)all.Items[0] : (PdfReference)Sheet["Contents"]!;

    /// <summary>A number that no object has yet.</summary>
    public int Free(int nth = 0) => reader.Size + nth;

    public Attacker Writes(int number, string body)
    {
        table[number] = FormattableString.Invariant($"{pdf.Length + text.Length:D10} 00000 n ");
        text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        return this;
    }

    public Attacker Draws(int number, string what) => Writes(number, FormattableString.Invariant($"<</Length {what.Length}>>\nstream\n{what}\nendstream"));

    public Attacker Draws(int number, string entries, string what) => Writes(number, FormattableString.Invariant($"<<{entries}/Length {what.Length}>>\nstream\n{what}\nendstream"));

    /// <summary>The table says that an object is free.</summary>
    public Attacker Frees(int number)
    {
        table[number] = "0000000000 65535 f ";
        return this;
    }

    /// <summary>The table says that an object is elsewhere in the file.</summary>
    public Attacker Points(int number, int at)
    {
        table[number] = FormattableString.Invariant($"{at:D10} 00000 n ");
        return this;
    }

    public Attacker Changes(PdfReference id, Func<PdfDictionary, PdfDictionary> change) => Writes(id.Number, change(reader.Dictionary(id)!).Written);

    public Attacker Trails(string key, string value)
    {
        trailer = (trailer ?? reader.Trailer).With(key, new PdfWord(value));
        return this;
    }

    /// <summary>Bytes that no table lists.</summary>
    public Attacker Slips(string what)
    {
        text.Append(what);
        return this;
    }

    public byte[] File()
    {
        var at = pdf.Length + text.Length;
        var size = Math.Max(reader.Size, table.Count == 0 ? 0 : table.Keys.Max() + 1);
        var last = (trailer ?? reader.Trailer).With("Size", new PdfWord($"{size}")).With("Prev", new PdfWord($"{reader.TableAt}"));
        foreach (var (number, entry) in table) Entry(number, entry);
        var all = $"{text}xref\n{entries}trailer\n{last.Written}\nstartxref\n{at}\n%%EOF\n";
        return [.. pdf, .. Encoding.Latin1.GetBytes(all)];
    }

    readonly StringBuilder entries = new();

    void Entry(int number, string entry) => entries.Append(CultureInfo.InvariantCulture, $"{number} 1\n{entry}\n");
}
