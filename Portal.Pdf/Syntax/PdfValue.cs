using System.Globalization;
using System.Text;

namespace Portal.Pdf.Syntax;

/// <summary>A value in a file (ISO 32000-1, 7.3), as far as sealing and checking need it.</summary>
internal abstract record PdfValue
{
    /// <summary>The value as it is written in a file.</summary>
    public abstract string Written { get; }
}

/// <summary>A name, kept as it is written: "/Type" is "Type", an escape stays an escape.</summary>
internal sealed record PdfName(string Name) : PdfValue
{
    public override string Written => "/" + Name;
}

/// <summary>A number, true, false or null, kept as it is written.</summary>
internal sealed record PdfWord(string Word) : PdfValue
{
    public override string Written => Word;

    public long? Number => long.TryParse(Word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>A string, and the place in the file where it stands, delimiters included.</summary>
internal sealed record PdfString(byte[] Bytes, int Start, int End) : PdfValue
{
    public override string Written => "<" + Convert.ToHexString(Bytes) + ">";
}

internal sealed record PdfReference(int Number, int Generation) : PdfValue
{
    public override string Written => FormattableString.Invariant($"{Number} {Generation} R");
}

internal sealed record PdfArray(IReadOnlyList<PdfValue> Items) : PdfValue
{
    public override string Written => "[" + string.Join(' ', Items.Select(item => item.Written)) + "]";

    public PdfArray With(PdfValue item) => new([.. Items, item]);
}

internal sealed record PdfDictionary(IReadOnlyDictionary<string, PdfValue> Entries) : PdfValue
{
    public override string Written => Entries.Aggregate(new StringBuilder("<<"), (text, entry) => text.Append('/').Append(entry.Key).Append(' ').Append(entry.Value.Written)).Append(">>").ToString();

    public PdfValue? this[string key] => Entries.GetValueOrDefault(key);

    public PdfDictionary With(string key, PdfValue value) => new(new Dictionary<string, PdfValue>(Entries, StringComparer.Ordinal) { [key] = value });
}
