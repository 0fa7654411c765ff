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

    /// <summary>Most characters of one value between quotes.</summary>
    const int LongestValue = 50_000;

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
        return Unclosed(text) is { } row ? new QuoteIsNotClosed(row) : Parse(text);
    }

    /// <summary>The row of a quote that runs on beyond any value: the parser would read the rest of the file over and over. Null when there is none.</summary>
    static int? Unclosed(string text)
    {
        var (row, opened, from) = (1, 0, -1);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n') row++;
            if (from < 0)
            {
                if (text[i] == '"' && (i == 0 || text[i - 1] is '\n' or ',' or ';')) (from, opened) = (i, row);
            }
            else if (i - from > LongestValue) return opened;
            else if (text[i] == '"')
            {
                if (i + 1 < text.Length && text[i + 1] == '"') i++;
                else from = -1;
            }
        }
        return from < 0 ? null : opened;
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
        if (rows.Count == 0 || (rows.Count == 1 && broken.Count == 0)) return new ImportIsEmpty();
        return new CsvFile(rows[0].Cells, [.. rows.Skip(1)], broken);
    }
}
