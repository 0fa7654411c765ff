using System.Globalization;
using System.Text;

namespace Portal.Pdf.Syntax;

/// <summary>Text strings and dates as PDF writes them (ISO 32000-1, 7.9.2 and 7.9.4).</summary>
internal static class PdfText
{
    public static string Of(string text)
    {
        if (text.All(c => c is >= ' ' and <= '~'))
        {
            return "(" + text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("(", @"\(", StringComparison.Ordinal).Replace(")", @"\)", StringComparison.Ordinal) + ")";
        }

        return "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)) + ">";
    }

    public static string Date(DateTimeOffset time) => time.ToUniversalTime().ToString("'(D:'yyyyMMddHHmmss\"+00'00'\"')'", CultureInfo.InvariantCulture);

    public static string Read(byte[] bytes) =>
        bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)) : Encoding.Latin1.GetString(bytes);

    /// <summary>Reads "D:YYYYMMDDHHmmSS" with "Z", "+HH'mm'" or nothing (then UTC) behind it.</summary>
    public static DateTimeOffset? ReadDate(string text)
    {
        var digits = text.StartsWith("D:", StringComparison.Ordinal) ? text[2..] : text;
        var plain = digits.Replace("'", "", StringComparison.Ordinal).Replace("Z", "+0000", StringComparison.Ordinal);
        if (plain.Length >= 19)
        {
            plain = plain[..19].Insert(17, ":");
        }

        return DateTimeOffset.TryParseExact(plain, ["yyyyMMddHHmmsszzz", "yyyyMMddHHmmss"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
    }
}
