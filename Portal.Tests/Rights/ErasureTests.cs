using Microsoft.EntityFrameworkCore;
using Portal.Core.Rights;
using Portal.Core.Dossiers;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Rights;

/// <summary>A letter never says "erased" of what is only hidden: the bytes are looked for in the files.</summary>
public sealed class ErasureTests
{
    const string Sentinel = "ZILVERGRIJZE-OLIFANT", Before = "KOPERROOD-NIJLPAARD", Proposal = "GRASGROEN-ZEEPAARDJE", Source = "HEMELSBLAUWE-BEVER", Shown = "ROZE-KROKODIL";

    [Fact]
    public async Task What_is_erased_is_nowhere_in_the_files()
    {
        await using var portal = await APortal.Of();
        var (noor, trajectory, item) = await WithSentinels(portal);
        var erasure = await portal.Filed(noor, RightId.Erasure, item);
        string[] words = [Sentinel, Before, Proposal, Source, Shown];
        Assert.All(words, word => Assert.True(portal.FilesHold(word), $"The test looks in the wrong place: {word}"));

        (await portal.Decide(trajectory.Adviser, new(erasure, DecisionResult.Granted))).Done();

        var erased = portal.Item(item);
        Assert.Equal(("", false), (erased.Value.Words, erased.IsHeld));
        Assert.True(erased is { Reason: null, ClientStatement: null, SourceParty: null, VerifiedAgainst: null });
        Assert.False(portal.Look(db => db.Revisions.Any(r => r.Item == item)));
        Assert.False(portal.Look(db => db.Requests.Any(r => r.Item == item && r.Proposed != null)));
        Assert.All(words, word => Assert.False(portal.FilesHold(word), $"{word} is still there"));
    }

    [Fact]
    public async Task A_long_value_is_erased_from_every_page_that_held_it()
    {
        await using var portal = await APortal.Of();
        var noor = portal.Client("Noor");
        var trajectory = noor.Trajectory();
        List<ItemId> items = [];
        for (var i = 0; i < 20; i++) items.Add(await trajectory.Item("fileNotes", string.Concat(Enumerable.Repeat($"{Sentinel}-{i} ", 800))));
        foreach (var item in items.Where((_, i) => i % 2 == 0))
        {
            (await portal.EditItem.Run(trajectory.Adviser, item, $"{Before} " + new string('x', 9000), 0, CommandKey.New())).Done();
        }
        foreach (var item in items)
        {
            var erasure = await portal.Filed(noor, RightId.Erasure, item);
            (await portal.Decide(trajectory.Adviser, new(erasure, DecisionResult.Granted))).Done();
        }
        Assert.False(portal.FilesHold(Sentinel));
        Assert.False(portal.FilesHold(Before));
    }

    [Fact]
    public async Task A_reader_at_the_moment_of_the_erasure_puts_it_off_only_until_the_next_write()
    {
        await using var portal = await APortal.Of();
        var (noor, trajectory, item) = await WithSentinels(portal);
        var erasure = await portal.Filed(noor, RightId.Erasure, item);
        await using (var reader = await portal.Store.Read())
        {
            await using var snapshot = await reader.Database.BeginTransactionAsync(System.Data.IsolationLevel.ReadUncommitted);
            Assert.True(await reader.Items.AnyAsync());
            (await portal.Decide(trajectory.Adviser, new(erasure, DecisionResult.Granted))).Done();
        }
        (await portal.OpenDossier.Run(trajectory.Adviser, noor.Id, CommandKey.New())).Done();
        Assert.False(portal.FilesHold(Sentinel));
    }

    static async Task<(AClient, ATrajectory, ItemId)> WithSentinels(APortal portal)
    {
        var noor = portal.Client("Noor");
        var trajectory = noor.Trajectory();
        var wish = trajectory.NewItem("fileNotes", Before) with { SourceParty = Source, Reason = Sentinel };
        var item = (await portal.AddItem.Run(trajectory.Adviser, noor.Id, wish, CommandKey.New())).Value;
        (await portal.EditItem.Run(trajectory.Adviser, item, Sentinel, 0, CommandKey.New())).Done();
        var earlier = await portal.Filed(noor, RightId.Rectification, item, Shown);
        (await portal.Decide(trajectory.Adviser, new(earlier, DecisionResult.Granted))).Done();
        await portal.Filed(noor, RightId.Rectification, item, Proposal);
        return (noor, trajectory, item);
    }
}
