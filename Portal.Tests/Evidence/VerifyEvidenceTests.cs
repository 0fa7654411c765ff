using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Evidence;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Tests.Support;
using static Portal.Tests.Evidence.TamperedChain;

namespace Portal.Tests.Evidence;

/// <summary>A chain that is whole is found so, however busy; one whose head does not fit is not.</summary>
public sealed class VerifyEvidenceTests
{
    [Fact]
    public async Task An_untouched_chain_is_whole()
    {
        await using var portal = await WithChain();
        var verdict = await portal.VerifyEvidence.Run(portal.Own.Id);
        Assert.True(verdict.IsWhole);
        Assert.Equal(Length, verdict.Good);
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
