using System.Text;

namespace Portal.Core.Documents;

/// <summary>
/// Rows as a spreadsheet opens them (RFC 4180, with the semicolon that Dutch spreadsheets expect). A cell that a spreadsheet would take
/// for a formula gets an apostrophe before it: somebody's words are never carried out.
/// </summary>
static class CsvRows
{
    const string Formula = "=+-@\t\r";

    internal static byte[] Bytes(IEnumerable<IReadOnlyList<string>> rows) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => string.Join(';', row.Select(Cell)) + "\r\n")))];

    static string Cell(string text)
    {
        var safe = text.Length > 0 && Formula.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(";\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
