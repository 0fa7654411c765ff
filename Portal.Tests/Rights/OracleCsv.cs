using Microsoft.VisualBasic.FileIO;

namespace Portal.Tests.Rights;

/// <summary>Worked cases as they lie in Oracles/: one row, one case.</summary>
static class OracleCsv
{
    public static TheoryData<T1, T2, T3> Rows<T1, T2, T3>(string file, Func<Dictionary<string, string>, (T1, T2, T3)> read)
    {
        var data = new TheoryData<T1, T2, T3>();
        foreach (var row in Read(file))
        {
            var (first, second, third) = read(row);
            data.Add(first, second, third);
        }

        return data;
    }

    public static IEnumerable<Dictionary<string, string>> Read(string file)
    {
        using var csv = new TextFieldParser(Path.Combine(AppContext.BaseDirectory, "Oracles", file)) { Delimiters = [","], TrimWhiteSpace = false };
        var names = csv.ReadFields()!;
        while (csv.ReadFields() is { } fields)
            yield return names.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }
}
