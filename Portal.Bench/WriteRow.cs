using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Core;
using Portal.Core.Consents;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Bench;

/// <summary>Row 7: the answer to a consent (state, evidence, record, no document) against one bare commit to the same file.</summary>
static class WriteRow
{
    public static async Task Run()
    {
        using var practice = await SyntheticPractice.Of(1000);
        using WriteLock turn = new();
        Store store = new(practice.Databases, turn, TimeProvider.System);
        DeclineConsent decline = new(store);
        Stack<ConsentId> open = new(await Ask(practice, 2000));
        await using SqliteConnection connection = new($"Data Source={practice.File};Pooling=False");
        await connection.OpenAsync();
        await using var bare = connection.CreateCommand();
        bare.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE Bare (Id INTEGER PRIMARY KEY, Text TEXT)";
        await bare.ExecuteNonQueryAsync();
        bare.CommandText = "INSERT INTO Bare (Text) VALUES ('a commit')";
        var (ours, floor) = await Table.Compare(
            async () => { if ((await decline.Run(practice.Client, open.Pop(), CommandKey.New())).IsRefused) throw new InvalidOperationException("It was refused."); },
            () => bare.ExecuteNonQueryAsync(),
            100);
        Table.Line("7", "answer a consent: state, evidence and record in one transaction; floor: one bare commit, synchronous FULL", ours, floor, 4, "µs");
    }

    static async Task<List<ConsentId>> Ask(SyntheticPractice practice, int count)
    {
        await using var db = await practice.Databases.CreateDbContextAsync();
        var party = Party.Enter(practice.Client.Practice, "otherProfessional", "Jobcoach");
        db.Add(party);
        List<ConsentId> ids = [];
        for (var i = 0; i < count; i++)
        {
            var consent = Asked(practice, party.Id);
            db.Add(consent);
            ids.Add(consent.Id);
        }
        await db.SaveChangesAsync();
        return ids;
    }

    static Consent Asked(SyntheticPractice practice, PartyId to)
    {
        var now = TimeProvider.System.GetUtcNow();
        AskedConsent asked = new(Id.New<ConsentId>(), to, "bench", ["bench"], now.AddDays(90), now.AddDays(30), new ConsentText("nl", ["a sentence"]), "1");
        return Consent.Ask(practice.Trajectory, asked, practice.Adviser.Adviser!.Value, now);
    }
}
