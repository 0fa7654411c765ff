using Portal.Pdf.Syntax;

namespace Portal.Pdf.Scans;

/// <summary>What names mean, however they are written: "/Meta#64ata" is "/Metadata" (ISO 32000-1, 7.3.5).</summary>
internal static class PdfNames
{
    /// <summary>The same value with escapes only where a name needs them.</summary>
    public static PdfValue Plain(PdfValue value) => value switch
    {
        PdfName name => new PdfName(Plain(name.Name)),
        PdfArray array => new PdfArray([.. array.Items.Select(Plain)]),
        PdfDictionary dictionary => Plain(dictionary),
        _ => value,
    };

    private static PdfDictionary Plain(PdfDictionary dictionary)
    {
        var entries = new Dictionary<string, PdfValue>(dictionary.Entries.Count, StringComparer.Ordinal);
        foreach (var (key, value) in dictionary.Entries)
        {
            if (!entries.TryAdd(Plain(key), Plain(value)))
            {
                throw new ScanTroubleException(ScanTrouble.Damaged);
            }
        }

        return new PdfDictionary(entries);
    }

    private static string Plain(string name) => !name.Contains('#', StringComparison.Ordinal) ? name
        : string.Concat(PdfTokens.Unescaped(name).Select(c => c is > ' ' and < '\x7F' && !"()<>[]{}/%#".Contains(c, StringComparison.Ordinal) ? c.ToString() : FormattableString.Invariant($"#{(int)c:X2}")));
}
