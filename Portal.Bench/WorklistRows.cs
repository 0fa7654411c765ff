using System.Globalization;
using Microsoft.Data.Sqlite;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Bench;

/// <summary>Rows 5 and 6: the first page of the worklist, and page 1,000, at growing numbers of requests.</summary>
static class WorklistRows
{
    static readonly int[] Sizes = [1_000, 10_000, 100_000, 1_000_000];

    public static async Task Run(bool row6)
    {
        List<(string Who, List<double> Took)> growth = [("whole practice", []), ("one adviser", [])];
        foreach (var size in row6 ? Sizes[^1..] : Sizes)
        {
            using var practice = await SyntheticPractice.Of(size);
            using WriteLock turn = new();
            Worklist worklist = new(new(practice.Databases, turn, TimeProvider.System), TimeProvider.System);
            if (row6) await Deep(practice, worklist);
            else
            {
                await using SqliteConnection connection = await Open(practice.File);
                foreach (var (who, took) in growth)
                {
                    var actor = who == "one adviser" ? practice.Adviser : practice.Officer;
                    await using var sql = Sql(connection, practice, who == "one adviser");
                    if ((await worklist.Page(actor)).Value.Rows.Count != Read(sql)) throw new InvalidOperationException("The floor reads other rows.");
                    var (ours, floor) = await Table.Compare(() => worklist.Page(actor), () => Task.FromResult(Read(sql)), size > 100_000 ? 40 : 100);
                    took.Add(ours);
                    Table.Line("5", string.Create(CultureInfo.InvariantCulture, $"first page of the worklist, {who}, {size:N0} requests; floor: the same SQL by hand"), ours, floor, 2, "µs");
                }
            }
        }
        if (!row6) foreach (var (who, took) in growth) Table.Line("5", $"{who}: 10⁶ requests against 10³", took[^1], took[0], 2, "µs");
    }

    static async Task Deep(SyntheticPractice practice, Worklist worklist)
    {
        WorklistPlace? place = null;
        for (var page = 1; page < 1000; page++) place = (await worklist.Page(practice.Officer, place)).Value.Next ?? throw new InvalidOperationException("There are no 1,000 pages.");
        var (deep, first) = await Table.Compare(() => worklist.Page(practice.Officer, place), () => worklist.Page(practice.Officer), 60);
        Table.Line("6", "page 1,000 of the worklist; floor: page 1", deep, first, 1.2, "µs");
    }

    static async Task<SqliteConnection> Open(string file)
    {
        SqliteConnection connection = new($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    static SqliteCommand Sql(SqliteConnection connection, SyntheticPractice practice, bool adviser)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of two fixed texts.
        command.CommandText = $"""
            SELECT r.Id, r."Right", r.DueOn, c.Id, c.Name, a.Name FROM Requests r JOIN Clients c ON c.Id = r.Client JOIN Trajectories t ON t.Id = r.Trajectory
            LEFT JOIN Advisers a ON a.Id = t.AssignedAdviser
            WHERE r.Practice = $practice AND r.State = 'Received' AND r.Controller IS NULL {(adviser ? "AND t.AssignedAdviser = $adviser" : "")}
            ORDER BY r.DueOn, r.Id LIMIT 51
            """;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$practice", practice.Officer.Practice.Value);
        if (adviser) command.Parameters.AddWithValue("$adviser", practice.Adviser.Adviser!.Value.Value);
        command.Prepare();
        return command;
    }

    static int Read(SqliteCommand command)
    {
        List<(Guid, string, string, Guid, string, string)> rows = [];
        using var reader = command.ExecuteReader();
        while (reader.Read() && rows.Count < 50) rows.Add((reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetGuid(3), reader.GetString(4), reader.GetString(5)));
        return rows.Count;
    }
}
