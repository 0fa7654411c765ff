using Portal.Core;
using Portal.Core.Dossiers;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Storage;

public sealed class StoreTests
{
    [Fact]
    public async Task The_same_key_fifty_times_at_once_is_one_act()
    {
        await using var portal = await APortal.Of();
        var trajectory = portal.Client("Noor").Trajectory();
        var (key, wish) = (CommandKey.New(), trajectory.NewItem("name"));
        var ids = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () =>
            (await portal.AddItem.Run(trajectory.Adviser, trajectory.Client.Id, wish, key)).Done())));
        Assert.Single(ids.Distinct());
        Assert.Equal(1, portal.Look(db => db.Items.Count()));
        Assert.Single(portal.Chain());
        Assert.Equal(1, portal.Look(db => db.Commands.Count()));
    }

    [Fact]
    public async Task What_was_refused_may_be_tried_again_with_the_same_key()
    {
        await using var portal = await APortal.Of();
        var trajectory = portal.Client("Noor").Trajectory();
        var key = CommandKey.New();
        Assert.IsType<ValueIsMissing>((await portal.AddItem.Run(trajectory.Adviser, trajectory.Client.Id, trajectory.NewItem("name", " "), key)).Refusal);
        (await portal.AddItem.Run(trajectory.Adviser, trajectory.Client.Id, trajectory.NewItem("name"), key)).Done();
    }

    [Fact]
    public async Task One_key_for_two_acts_is_two_acts()
    {
        await using var portal = await APortal.Of();
        var trajectory = portal.Client("Noor").Trajectory();
        var key = CommandKey.New();
        (await portal.OpenDossier.Run(trajectory.Adviser, trajectory.Client.Id, key)).Done();
        var item = (await portal.AddItem.Run(trajectory.Adviser, trajectory.Client.Id, trajectory.NewItem("name"), key)).Done();
        Assert.Equal("een waarde", portal.Item(item).Value.Words);
    }

    [Fact]
    public async Task An_empty_key_is_a_mistake()
    {
        await using var portal = await APortal.Of();
        var trajectory = portal.Client("Noor").Trajectory();
        await Assert.ThrowsAsync<InvalidOperationException>(() => portal.OpenDossier.Run(trajectory.Adviser, trajectory.Client.Id, default));
    }

    [Fact]
    public async Task An_act_that_breaks_halfway_leaves_nothing()
    {
        await using var portal = await APortal.Of();
        var noor = portal.Client("Noor");
        var before = portal.Fingerprint();
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => portal.Store.Write(noor, CommandKey.New(), async work =>
        {
            work.Db.Add(Client.Register(portal.Own.Id, "Half", "Dorp"));
            work.Record(Act.DossierOpened, noor.Id, null);
            await work.Db.SaveChangesAsync();
            throw new TimeZoneNotFoundException();
        }));
        Assert.Equal(before, portal.Fingerprint());
        (await portal.Store.Write(noor, CommandKey.New(), _ => Task.FromResult(Outcome.Done))).Done();
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_not_overwritten()
    {
        await using var portal = await APortal.Of();
        var trajectory = portal.Client("Noor").Trajectory();
        var item = await trajectory.Item("name");
        var outcome = await portal.Store.Write(trajectory.Adviser, CommandKey.New(), async work =>
        {
            var mine = (await work.Db.Items.FindAsync(item))!;
            work.Db.Entry(mine).Property(i => i.Version).OriginalValue = 7;
            mine.Change(new("mijne"), null, null, work.Now);
            return Outcome.Done;
        });
        Assert.IsType<ChangedMeanwhile>(outcome.Refusal);
        Assert.Equal("een waarde", portal.Item(item).Value.Words);
    }

    [Fact]
    public async Task A_draft_is_kept_found_and_dropped_and_is_nobody_elses()
    {
        await using var portal = await APortal.Of();
        var (noor, wim) = (portal.Client("Noor"), portal.Client("Wim"));
        await portal.Drafts.Keep(noor, "request:1", "Ik wil");
        await portal.Drafts.Keep(noor, "request:1", "Ik wil graag");
        Assert.Equal("Ik wil graag", await portal.Drafts.Find(noor, "request:1"));
        Assert.Equal("", await portal.Drafts.Find(noor, "request:2"));
        Assert.Equal("", await portal.Drafts.Find(wim, "request:1"));
        await portal.Drafts.Keep(wim, "request:1", " ");
        await portal.Drafts.Keep(noor, "request:1", "  ");
        Assert.Equal(0, portal.Look(db => db.Drafts.Count()));
    }

    [Fact]
    public async Task A_draft_kept_by_two_tabs_at_once_is_one_draft()
    {
        await using var portal = await APortal.Of();
        var noor = portal.Client("Noor");
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => portal.Drafts.Keep(noor, "request:1", $"versie {i}"))));
        Assert.Equal(1, portal.Look(db => db.Drafts.Count()));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("   ", 0)]
    [InlineData("nee", 3)]
    [InlineData("ja  en   nee", 9)]
    [InlineData("\u200b\u200b\u00ad", 0)]
    [InlineData("a \u200b b", 3)]
    [InlineData("Şahin", 5)]
    public void Length_is_what_a_reader_sees(string words, int length) => Assert.Equal(length, new PersonalText(words).Length);

    [Fact]
    public void Personal_words_are_not_printed_by_accident() => Assert.Equal("[personal]", $"{new PersonalText("geheim")}");
}
