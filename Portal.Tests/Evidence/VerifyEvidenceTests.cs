using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Evidence;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Evidence;

/// <summary>Whoever changes the chain behind Portal's back is seen, and the first bad entry is named.</summary>
public sealed class VerifyEvidenceTests
{
    public static TheoryData<string, string> Flips => new()
    {
        { "At", "At + 1" }, { "Act", "'ItemErased'" }, { "Act", "'NoSuchAct'" },
        { "Account", "'0197A000-0000-7000-8000-000000000001'" }, { "Account", "'not an id'" }, { "Account", "NULL" },
        { "Role", "'Administrator'" }, { "Role", "'Nobody'" }, { "Adviser", "NULL" }, { "Adviser", "'0197A000-0000-7000-8000-000000000001'" },
        { "OnBehalfOf", "Client" }, { "Client", "'0197A000-0000-7000-8000-000000000001'" }, { "Client", "NULL" },
        { "Subject", "'0197A000-0000-7000-8000-000000000001'" }, { "Subject", "NULL" }, { "Facts", "Facts || ' '" }, { "Facts", "''" },
        { "PreviousHash", "replace(PreviousHash, substr(PreviousHash, 1, 1), 'x')" }, { "Hash", "replace(Hash, substr(Hash, 1, 1), 'x')" }, { "Hash", "''" },
    };

    [Fact]
    public async Task An_untouched_chain_is_whole()
    {
        await using var portal = await WithChain();
        var verdict = await portal.VerifyEvidence.Run(portal.Own.Id);
        Assert.True(verdict.IsWhole);
        Assert.Equal(Length, verdict.Good);
    }

    [Theory]
    [MemberData(nameof(Flips))]
    public async Task A_flipped_field_is_found(string field, string value)
    {
        foreach (var place in (int[])[1, 3, (int)Length])
        {
            await using var portal = await WithChain();
            Assert.Equal(1, Tamper(portal, $"UPDATE Evidence SET {field} = {value} WHERE Sequence = {place}"));
            Assert.Equal((place, place - 1), await Found(portal));
        }
    }

    [Fact]
    public void Every_field_of_an_entry_is_flipped_above() =>
        Assert.Equal(
            typeof(EvidenceEntry).GetProperties().Where(p => p.CanWrite).Select(p => p.Name).Except(["Practice", "Sequence"]).Order(StringComparer.Ordinal),
            Flips.Select(row => (string)((object[])row)[0]).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(Length)]
    public async Task A_dropped_entry_is_found(long place)
    {
        await using var portal = await WithChain();
        Tamper(portal, $"DELETE FROM Evidence WHERE Sequence = {place}");
        Assert.Equal((place, place - 1), await Found(portal));
    }

    [Fact]
    public async Task An_entry_moved_to_another_practice_is_found()
    {
        await using var portal = await WithChain();
        var other = portal.Open("psycro");
        Tamper(portal, $"UPDATE Evidence SET Practice = '{other.Id.Value.ToString().ToUpperInvariant()}' WHERE Sequence = 3");
        Assert.Equal((3L, 2L), await Found(portal));
        Assert.Equal(1, (await portal.VerifyEvidence.Run(other.Id)).FirstBad);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 5)]
    [InlineData(4, Length)]
    public async Task Two_swapped_entries_are_found(long one, long two)
    {
        await using var portal = await WithChain();
        Tamper(portal, $"UPDATE Evidence SET Sequence = -1 WHERE Sequence = {one}; UPDATE Evidence SET Sequence = {one} WHERE Sequence = {two}; UPDATE Evidence SET Sequence = {two} WHERE Sequence = -1");
        Assert.Equal((one, one - 1), await Found(portal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(Length)]
    public async Task An_inserted_entry_is_found(long place)
    {
        await using var portal = await WithChain();
        Tamper(portal, $"UPDATE Evidence SET Sequence = -Sequence WHERE Sequence >= {place}; UPDATE Evidence SET Sequence = 1 - Sequence WHERE Sequence < 0");
        Tamper(portal, $"CREATE TEMP TABLE One AS SELECT * FROM Evidence WHERE Sequence = {place + 1}; UPDATE One SET Sequence = {place}; INSERT INTO Evidence SELECT * FROM One; DROP TABLE One");
        // The copy fits; what follows it does not any more.
        Assert.Equal((place + 1, place), await Found(portal));
    }

    [Fact]
    public async Task An_inserted_entry_with_a_right_hash_is_found_at_the_one_that_no_longer_follows()
    {
        await using var portal = await WithChain();
        var chain = portal.Chain();
        var head = portal.Look(db => db.EvidenceHeads.AsNoTracking().Single(h => h.Practice == portal.Own.Id));
        typeof(EvidenceHead).GetProperty("Count")!.SetValue(head, 2L);
        typeof(EvidenceHead).GetProperty("Hash")!.SetValue(head, chain[1].Hash);
        var forged = EvidenceEntry.After(head, portal.Clock.Now, null, new(Act.DossierOpened, null, null));
        Tamper(portal, "UPDATE Evidence SET Sequence = -Sequence WHERE Sequence >= 3; UPDATE Evidence SET Sequence = 1 - Sequence WHERE Sequence < 0");
        portal.Enter(forged);
        Assert.Equal((4L, 3L), await Found(portal));
    }

    [Fact]
    public async Task Entries_past_the_head_are_found_at_the_first_of_them()
    {
        await using var portal = await WithChain();
        Tamper(portal, $"UPDATE EvidenceHeads SET Count = {Length - 2}");
        Assert.Equal((Length - 1, Length - 2), await Found(portal));
    }

    [Fact]
    public async Task A_head_that_was_set_to_another_hash_is_found()
    {
        await using var portal = await WithChain();
        Tamper(portal, "UPDATE EvidenceHeads SET Hash = replace(Hash, substr(Hash, 1, 1), 'x')");
        Assert.Equal((Length, Length - 1), await Found(portal));
    }

    [Fact]
    public async Task A_chain_that_grows_while_it_is_walked_is_whole()
    {
        await using var portal = await WithChain();
        var trajectory = portal.Client("Piet").Trajectory();
        using var done = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 200; i++) (await portal.OpenDossier.Run(trajectory.Adviser, trajectory.Client.Id, CommandKey.New())).Done();
            await done.CancelAsync();
        });
        while (!done.IsCancellationRequested) Assert.True((await portal.VerifyEvidence.Run(portal.Own.Id)).IsWhole);
        await writing;
    }

    [Fact]
    public async Task Two_practices_have_chains_of_their_own()
    {
        await using var portal = await WithChain();
        var other = portal.Open("pro6-advies");
        var trajectory = other.Client("Wim").Trajectory();
        (await portal.OpenDossier.Run(trajectory.Adviser, trajectory.Client.Id, CommandKey.New())).Done();
        var first = Assert.Single(portal.Chain(other.Id));
        Assert.Equal((1, EvidenceEntry.Beginning), (first.Sequence, first.PreviousHash));
        Assert.Equal(Length, portal.Chain().Count);

        Tamper(portal, "UPDATE Evidence SET Facts = 'x' WHERE Sequence = 2");
        Assert.False((await portal.VerifyEvidence.Run(portal.Own.Id)).IsWhole);
        Assert.True((await portal.VerifyEvidence.Run(other.Id)).IsWhole);
    }

    const long Length = 6;

    static async Task<APortal> WithChain()
    {
        var portal = await APortal.Of();
        var trajectory = portal.Client("Noor").Trajectory();
        for (var i = 0; i < Length; i++)
        {
            (await portal.OpenDossier.Run(trajectory.Adviser, trajectory.Client.Id, CommandKey.New())).Done();
            portal.Clock.Pass(TimeSpan.FromMinutes(1));
        }
        return portal;
    }

    static async Task<(long? FirstBad, long Good)> Found(APortal portal)
    {
        var verdict = await portal.VerifyEvidence.Run(portal.Own.Id);
        return (verdict.FirstBad, verdict.Good);
    }

    /// <summary>Past every rule, triggers too.</summary>
    static int Tamper(APortal portal, string sql) => portal.Look(db =>
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        db.Database.OpenConnection();
        List<string> triggers = [];
        using (var find = connection.CreateCommand())
        {
            find.CommandText = "SELECT name FROM sqlite_master WHERE type = 'trigger'";
            using var reader = find.ExecuteReader();
            while (reader.Read()) triggers.Add($"DROP TRIGGER \"{reader.GetString(0)}\";");
        }
        Execute(connection, string.Concat(triggers));
        return Execute(connection, sql);
    });

    static int Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteNonQuery();
    }

    [Theory]
    [InlineData("UPDATE Evidence SET Facts = '' WHERE Sequence = 2")]
    [InlineData("DELETE FROM Evidence WHERE Sequence = 2")]
    [InlineData("DELETE FROM Evidence")]
    public async Task The_database_itself_refuses_to_change_or_drop_an_entry(string sql)
    {
        await using var portal = await WithChain();
        var refused = Assert.Throws<SqliteException>(() => portal.Look(db =>
        {
            db.Database.OpenConnection();
            return Execute((SqliteConnection)db.Database.GetDbConnection(), sql);
        }));
        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }
}
