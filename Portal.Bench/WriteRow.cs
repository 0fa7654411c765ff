using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Core;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Bench;

/// <summary>Row 7: an act of a client that makes no document (state, evidence, record) against one bare commit to the same file.</summary>
static class WriteRow
{
    public static async Task Run()
    {
        using var practice = await SyntheticPractice.Of(1000);
        using WriteLock turn = new();
        Store store = new(practice.Databases, turn, TimeProvider.System);
        TakeBackRequest takeBack = new(store);
        Stack<RequestId> open = new(await File(practice, 2000));
        await using SqliteConnection connection = new($"Data Source={practice.File};Pooling=False");
        await connection.OpenAsync();
        await using var bare = connection.CreateCommand();
        bare.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE Bare (Id INTEGER PRIMARY KEY, Text TEXT)";
        await bare.ExecuteNonQueryAsync();
        bare.CommandText = "INSERT INTO Bare (Text) VALUES ('a commit')";
        var (ours, floor) = await Table.Compare(
            async () => { if ((await takeBack.Run(practice.Client, open.Pop(), CommandKey.New())).IsRefused) throw new InvalidOperationException("It was refused."); },
            () => bare.ExecuteNonQueryAsync(),
            100);
        Table.Line("7", "take back a request: state, evidence and record in one transaction; floor: one bare commit, synchronous FULL", ours, floor, 4, "µs");
    }

    static async Task<List<RequestId>> File(SyntheticPractice practice, int count)
    {
        await using var db = await practice.Databases.CreateDbContextAsync();
        var requests = Enumerable.Range(0, count).Select(_ => Request.Receive(practice.Trajectory, new(RightId.Access), new(2027, 1, 1), TimeProvider.System.GetUtcNow())).ToList();
        db.AddRange(requests);
        await db.SaveChangesAsync();
        return [.. requests.Select(r => r.Id)];
    }
}
