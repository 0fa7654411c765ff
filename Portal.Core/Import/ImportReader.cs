namespace Portal.Core.Import;

/// <summary>Reads a whole file against the facts of a practice.</summary>
static class ImportReader
{
    /// <summary>How often progress is told.</summary>
    const int Step = 25;

    internal static Outcome<(ImportReport Report, IReadOnlyList<ImportedClient> Clients)> Read(byte[] bytes, ImportFacts facts, IProgress<ImportProgress>? progress)
    {
        var read = CsvFile.Read(bytes);
        if (read.IsRefused) return read.Refusal!;
        var (file, columns, clients) = (read.Value, new ImportColumns(facts.Profile), new List<ImportedClient>());
        List<ImportProblem> problems = [.. columns.Take(file.Heading), .. file.Broken.Select(row => new ImportProblem(row, "", new RowCannotBeRead()))];
        Dictionary<(string, string, DateOnly?), int> seen = [];
        // Without its columns every row would be wrong in the same way.
        foreach (var (row, done) in problems.Exists(p => p.Reason is ColumnIsMissing) ? [] : file.Rows.Select((r, i) => (r, i + 1)))
        {
            if (row.Cells.Length > file.Heading.Length) problems.Add(new(row.Number, "", new RowHasTooManyCells()));
            else if (new RowReader(facts, columns, row, problems).Read() is { } client)
            {
                if (!seen.TryAdd(ImportFacts.Same(client.Client.Name, client.Client.Town, client.Client.BornOn), row.Number))
                    problems.Add(new(row.Number, ImportColumns.NameOf(ImportColumn.Name, "nl"), new ClientIsThereTwice(seen[ImportFacts.Same(client.Client.Name, client.Client.Town, client.Client.BornOn)])));
                clients.Add(client);
            }
            if (done % Step == 0) progress?.Report(new(done, file.Rows.Count, Writing: false));
        }
        var categories = from category in columns.Categories.Values
                         let count = clients.Sum(c => c.Items.Count(i => i.Category == category.Id))
                         where count > 0
                         select new ImportedCategory(category.Label, facts.Profile.Purpose(ItemReader.PurposeOf(facts.Profile, category)!)!.Label, count);
        var report = new ImportReport(facts.Profile, file.Rows.Count + file.Broken.Count, clients.Sum(c => c.Items.Count), [.. categories], [.. problems.OrderBy(p => p.Row)]);
        return (report, clients);
    }
}

/// <summary>How far an import is.</summary>
/// <param name="Done">Rows that were looked at.</param>
/// <param name="All">Rows of the file.</param>
/// <param name="Writing">True when all were looked at and they are being written.</param>
public sealed record ImportProgress(int Done, int All, bool Writing);
