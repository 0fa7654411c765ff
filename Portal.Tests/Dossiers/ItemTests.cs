using Microsoft.EntityFrameworkCore;
using Portal.Core;
using Portal.Core.Dossiers;
using Portal.Core.Evidence;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Dossiers;

public sealed class ItemTests : IAsyncLifetime
{
    APortal portal = null!;
    ATrajectory trajectory = null!;

    public async Task InitializeAsync()
    {
        portal = await APortal.Of();
        trajectory = portal.Client("Noor").Trajectory();
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task An_item_is_stored_with_what_the_client_may_ask_of_it()
    {
        var item = portal.Item(await trajectory.Item("fileNotes", " Gesprek van vandaag "));
        Assert.Equal(("fileNotes", "assignment", "Gesprek van vandaag"), (item.Category, item.Purpose, item.Value.Words));
        Assert.Equal((trajectory.Id, trajectory.Adviser.Adviser, portal.Clock.Now), (item.Trajectory, item.RecordedBy, item.RecordedAt));
        Assert.Equal((Act.ItemAdded, "category=fileNotes"), (portal.Chain()[^1].Act, portal.Chain()[^1].Facts));
    }

    [Fact]
    public async Task Nothing_is_stored_that_the_profile_does_not_allow()
    {
        var before = portal.Fingerprint();
        var name = trajectory.NewItem("name");
        var bsn = trajectory.NewItem("bsn", "999999990");
        Assert.IsType<CategoryIsUnknown>(await Add(name with { Category = "politiek" }));
        Assert.IsType<PurposeDoesNotFit>(await Add(name with { Purpose = "credit" }));
        Assert.IsType<PurposeDoesNotFit>(await Add(name with { Purpose = "verzonnen" }));
        Assert.IsType<SourceDoesNotFit>(await Add(name with { Source = SourceId.Adviser }));
        Assert.IsType<SourcePartyIsMissing>(await Add(name with { Source = SourceId.Principal, SourceParty = " " }));
        Assert.IsType<DayIsInTheFuture>(await Add(name with { ObtainedOn = portal.Clock.Today.AddDays(1) }));
        Assert.IsType<PaperLocationIsMissing>(await Add(name with { Medium = Medium.Paper, PaperLocation = " " }));
        Assert.IsType<ValueIsMissing>(await Add(name with { Value = "  " }));
        Assert.IsType<BsnIsWrong>(await Add(bsn with { Value = "999999991" }));
        Assert.IsType<BsnIsNotVerified>(await Add(bsn with { VerifiedAgainst = null }));
        Assert.Equal(before, portal.Fingerprint());
        Assert.Null(await Add(bsn));
        Assert.Null(await Add(name with { Medium = Medium.Paper, PaperLocation = "Kast 3" }));
    }

    [Fact]
    public async Task What_the_adviser_saw_herself_comes_from_no_other_party()
    {
        var note = trajectory.NewItem("fileNotes") with { Source = SourceId.Adviser, SourceParty = null };
        Assert.Contains(SourceField.Party, portal.Own.Profile.Source(SourceId.Adviser)!.RecordFields);
        Assert.Null(await Add(note));
    }

    [Fact]
    public async Task A_category_that_the_trajectory_does_not_open_is_neither_stored_nor_asked_for()
    {
        var coaching = trajectory.Client.Trajectory("coaching", PrincipalKind.Client);
        var refusal = (await portal.AddItem.Run(coaching.Adviser, coaching.Client.Id, coaching.NewItem("bsn", "999999990"), CommandKey.New())).Refusal;
        Assert.NotEmpty(Assert.IsType<CategoryIsNotForThisTrajectory>(refusal).Reasons);
        var asked = await portal.Ask(coaching, portal.Party("otherProfessional", "Coach"), "disclosureOnConsent", null, "bsn");
        Assert.Equal(new Core.Consents.CategoryIsNotForThisRecipient("bsn"), asked.Refusal);
    }

    [Fact]
    public async Task A_practice_without_paper_keeps_none()
    {
        await using var processor = await APortal.Of("psycro");
        var own = processor.Client("Wim").Trajectory();
        var wish = own.NewItem("clientDetails") with { Medium = Medium.Paper, PaperLocation = "Kast" };
        Assert.IsType<PaperIsNotUsedHere>((await processor.AddItem.Run(own.Adviser, own.Client.Id, wish, CommandKey.New())).Refusal);
    }

    [Fact]
    public async Task A_category_that_the_capacity_does_not_see_is_unknown_to_it()
    {
        var bram = portal.Adviser("Bram");
        (await portal.TakeAccess.Run(bram, trajectory.Client.Id, "Ik neem waar voor Anna", CommandKey.New())).Done();
        var item = await trajectory.Item("invoiceData");
        Assert.IsType<CategoryIsUnknown>((await portal.AddItem.Run(bram, trajectory.Client.Id, trajectory.NewItem("invoiceData"), CommandKey.New())).Refusal);
        Assert.IsType<NotFound>((await portal.EditItem.Run(bram, item, "anders", 0, CommandKey.New())).Refusal);
        Assert.IsType<NotFound>((await portal.RevealItem.Run(bram, item, "een reden", CommandKey.New())).Refusal);
    }

    [Fact]
    public async Task An_edit_keeps_what_the_item_was()
    {
        var item = await trajectory.Item("fileNotes", "eerst");
        (await portal.EditItem.Run(trajectory.Adviser, item, "later", 0, CommandKey.New())).Done();
        Assert.Equal(("later", 1), (portal.Item(item).Value.Words, portal.Item(item).Version));
        Assert.Equal("eerst", portal.Look(db => db.Revisions.AsNoTracking().Single().Value.Words));
        Assert.Equal(Act.ItemChanged, portal.Chain()[^1].Act);
    }

    [Fact]
    public async Task Of_two_edits_of_the_same_version_the_second_is_shown_a_conflict()
    {
        var item = await trajectory.Item("fileNotes");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => portal.EditItem.Run(trajectory.Adviser, item, $"versie {i}", 0, CommandKey.New()))));
        Assert.Single(outcomes, o => !o.IsRefused);
        Assert.All(outcomes.Where(o => o.IsRefused), o => Assert.IsType<ChangedMeanwhile>(o.Refusal));
        Assert.Equal(1, portal.Look(db => db.Revisions.Count()));
    }

    [Fact]
    public async Task An_edit_leaves_no_empty_value_and_no_wrong_bsn()
    {
        var (note, bsn) = (await trajectory.Item("fileNotes"), await trajectory.Item("bsn", "999999990"));
        Assert.IsType<ValueIsMissing>((await portal.EditItem.Run(trajectory.Adviser, note, " ", 0, CommandKey.New())).Refusal);
        Assert.IsType<BsnIsWrong>((await portal.EditItem.Run(trajectory.Adviser, bsn, "123", 0, CommandKey.New())).Refusal);
    }

    [Fact]
    public async Task A_look_needs_a_reason_and_is_noted_each_time()
    {
        var item = await trajectory.Item("fileNotes", "geheim");
        Assert.IsType<ReasonToLookIsMissing>((await portal.RevealItem.Run(trajectory.Adviser, item, "  ab  ", CommandKey.New())).Refusal);
        Assert.IsType<ReasonToLookIsMissing>((await portal.RevealItem.Run(trajectory.Adviser, item, null!, CommandKey.New())).Refusal);
        Assert.Equal("geheim", (await portal.RevealItem.Run(trajectory.Adviser, item, "voorbereiding", CommandKey.New())).Done().Words);
        Assert.Equal("geheim", (await portal.RevealItem.Run(trajectory.Adviser, item, "voorbereiding", CommandKey.New())).Done().Words);
        Assert.Equal(2, portal.Look(db => db.Looks.Count()));
        Assert.Equal(2, portal.Chain().Count(e => e.Act is Act.ItemRevealed));
    }

    [Fact]
    public async Task A_double_click_shows_the_value_and_is_one_look()
    {
        var (item, key) = (await trajectory.Item("fileNotes", "geheim"), CommandKey.New());
        for (var i = 0; i < 2; i++) Assert.Equal("geheim", (await portal.RevealItem.Run(trajectory.Adviser, item, "voorbereiding", key)).Done().Words);
        Assert.Equal(1, portal.Look(db => db.Looks.Count()));
    }

    [Fact]
    public async Task An_old_look_opens_nothing_once_the_leave_has_ended()
    {
        var bram = portal.Adviser("Bram");
        (await portal.TakeAccess.Run(bram, trajectory.Client.Id, "Ik neem waar voor Anna", CommandKey.New())).Done();
        var (item, key) = (await trajectory.Item("fileNotes", "geheim"), CommandKey.New());
        (await portal.RevealItem.Run(bram, item, "voorbereiding", key)).Done();
        portal.Clock.PassDays(1);
        Assert.True((await portal.RevealItem.Run(bram, item, "voorbereiding", key)).IsRefused);
    }

    async Task<Refusal?> Add(NewItem wish) => (await portal.AddItem.Run(trajectory.Adviser, trajectory.Client.Id, wish, CommandKey.New())).Refusal;
}
