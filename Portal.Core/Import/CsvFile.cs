using System.Text;
using Microsoft.VisualBasic.FileIO;

namespace Portal.Core.Import;

/// <summary>A row of the file, by the number that a spreadsheet shows beside it.</summary>
sealed record CsvRow(int Number, string[] Cells);

/// <summary>A file of comma or semicolon separated values, as a spreadsheet writes it.</summary>
sealed class CsvFile
{
    /// <summary>Most bytes of a file.</summary>
    public const int MostMegabytes = 20;

    CsvFile(string[] heading, IReadOnlyList<CsvRow> rows, IReadOnlyList<int> broken) => (Heading, Rows, Broken) = (heading, rows, broken);

    public string[] Heading { get; }

    public IReadOnlyList<CsvRow> Rows { get; }

    /// <summary>Rows that cannot be read.</summary>
    public IReadOnlyList<int> Broken { get; }

    public static Outcome<CsvFile> Read(byte[] bytes)
    {
        if (bytes.Length > MostMegabytes * 1024 * 1024) return new FileIsTooLarge(MostMegabytes);
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return new FileIsNotUtf8();
        }
        if (text.Contains('\0', StringComparison.Ordinal)) return new FileIsNotUtf8();
        return Parse(text);
    }

    static Outcome<CsvFile> Parse(string text)
    {
        var first = text.Split('\n', 2)[0];
        using var parser = new TextFieldParser(new StringReader(text)) { TextFieldType = FieldType.Delimited, HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = true };
        parser.SetDelimiters(first.Count(c => c == ';') >= first.Count(c => c == ',') ? ";" : ",");
        List<CsvRow> rows = [];
        List<int> broken = [];
        while (!parser.EndOfData)
        {
            var number = (int)parser.LineNumber;
            try
            {
                if (parser.ReadFields() is { } cells && cells.Any(c => c.Length > 0)) rows.Add(new(number, cells));
            }
            catch (MalformedLineException)
            {
                broken.Add((int)parser.ErrorLineNumber);
            }
        }
        if (rows.Count == 0 || (rows.Count == 1 && broken.Count == 0)) return new FileIsEmpty();
        return new CsvFile(rows[0].Cells, [.. rows.Skip(1)], broken);
    }
}
