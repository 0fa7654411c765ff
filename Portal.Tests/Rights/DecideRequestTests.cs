using Microsoft.EntityFrameworkCore;
using Portal.Core;
using Portal.Core.Documents;
using Portal.Core.Dossiers;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Rights;

/// <summary>What a decision changes, and on what none can be made.</summary>
public sealed class DecideRequestTests : ADecision
{
    [Fact]
    public async Task A_granted_access_request_gives_the_report()
    {
        var request = await Filed(RightId.Access);
        (await portal.Decide(anna, new(request, DecisionResult.Granted))).Done();
        Assert.Equal([DocumentKind.AccessReport], Documents(request));
        Assert.Equal(Act.RequestGranted, portal.Chain()[^1].Act);
    }

    [Fact]
    public async Task Granting_a_correction_changes_the_item_and_keeps_what_it_was()
    {
        var item = await trajectory.Item("name", "Nora");
        var request = await portal.Filed(noor, RightId.Rectification, item, "Noor");
        (await portal.Decide(anna, new(request, DecisionResult.Granted))).Done();
        Assert.Equal("Noor", portal.Item(item).Value.Words);
        var was = portal.Look(db => db.Revisions.AsNoTracking().Single(r => r.Item == item));
        Assert.Equal(("Nora", request.Value), (was.Value.Words, was.Because));
    }

    [Fact]
    public async Task Granting_a_correction_cannot_mean_another_value()
    {
        var request = await Filed(RightId.Rectification);
        Assert.IsType<ValueIsNotWhatWasAsked>((await portal.Decide(anna, new(request, DecisionResult.Granted, "iets anders"))).Refusal);
        Assert.Equal("een waarde", portal.Item(portal.Request(request).Item!.Value).Value.Words);
    }

    [Fact]
    public async Task A_request_in_words_only_is_granted_with_the_advisers_value()
    {
        var item = await trajectory.Item("name", "Nora");
        var request = await portal.Filed(noor, RightId.Rectification, item, text: "Mijn naam klopt niet");
        Assert.IsType<NewValueIsMissing>((await portal.Decide(anna, new(request, DecisionResult.Granted))).Refusal);
        (await portal.Decide(anna, new(request, DecisionResult.Granted, "Noor"))).Done();
        Assert.Equal("Noor", portal.Item(item).Value.Words);
    }

    [Fact]
    public async Task What_a_statute_keeps_is_not_erased()
    {
        var item = await trajectory.Item("invoiceData", "Factuur 12");
        var request = await portal.Filed(noor, RightId.Erasure, item);
        Assert.IsType<MustBeKeptByLaw>((await portal.Decide(anna, new(request, DecisionResult.Granted))).Refusal);
        Assert.Equal("Factuur 12", portal.Item(item).Value.Words);
    }

    [Fact]
    public async Task A_decision_stands()
    {
        var request = await Filed(RightId.Rectification);
        (await portal.Decide(anna, new(request, DecisionResult.Granted))).Done();
        var before = portal.Fingerprint();
        var again = await portal.Decide(anna, new(request, DecisionResult.Refused, null, "notInaccurate", null, Words));
        Assert.Equal(new RequestIsNotOpen(RequestState.Decided), again.Refusal);
        Assert.Equal(before, portal.Fingerprint());
    }

    [Fact]
    public async Task What_was_taken_back_is_not_decided()
    {
        var request = await Filed(RightId.Rectification);
        (await portal.TakeBackRequest.Run(noor, request, CommandKey.New())).Done();
        Assert.Equal(new RequestIsNotOpen(RequestState.TakenBack), (await portal.Decide(anna, new(request, DecisionResult.Granted))).Refusal);
    }

    [Fact]
    public async Task A_double_submit_is_one_decision()
    {
        var (request, key) = (await Filed(RightId.Rectification), CommandKey.New());
        (await portal.DecideRequest.Run(anna, new(request, DecisionResult.Granted), key)).Done();
        var before = portal.Fingerprint();
        (await portal.DecideRequest.Run(anna, new(request, DecisionResult.Granted), key)).Done();
        Assert.Equal(before, portal.Fingerprint());
    }

    [Fact]
    public async Task Of_two_advisers_at_once_one_decides()
    {
        var bram = portal.Adviser("Bram");
        (await portal.TakeAccess.Run(bram, noor.Id, "Ik neem waar voor Anna", CommandKey.New())).Done();
        var request = await Filed(RightId.Rectification);
        var outcomes = await Task.WhenAll(
            Task.Run(() => portal.Decide(anna, new(request, DecisionResult.Granted))),
            Task.Run(() => portal.Decide(bram, new(request, DecisionResult.Refused, null, "notInaccurate", null, Words))));
        Assert.Single(outcomes, o => !o.IsRefused);
        Assert.Single(outcomes, o => o.Refusal is RequestIsNotOpen);
        Assert.Single(Documents(request));
    }

    [Fact]
    public async Task An_adviser_does_not_decide_on_what_she_may_not_see()
    {
        var bram = portal.Adviser("Bram");
        (await portal.TakeAccess.Run(bram, noor.Id, "Ik neem waar voor Anna", CommandKey.New())).Done();
        var item = await trajectory.Item("invoiceData", "Factuur 1");
        var request = await portal.Filed(noor, RightId.Rectification, item, "Factuur 2");
        Assert.IsType<NotFound>((await portal.Decide(bram, new(request, DecisionResult.Granted))).Refusal);
        (await portal.Decide(anna, new(request, DecisionResult.Granted))).Done();
    }

    [Fact]
    public async Task What_is_sent_along_with_a_grant_does_not_reach_the_chain()
    {
        var request = await Filed(RightId.Rectification);
        (await portal.Decide(anna, new(request, DecisionResult.Granted, Finding: "Noor is ziek", Exception: "heel ziek"))).Done();
        Assert.DoesNotContain(portal.Chain(), e => e.Facts.Contains("ziek", StringComparison.Ordinal));
        Assert.Null(portal.Request(request).Decision!.Finding);
    }

    [Fact]
    public async Task What_is_gone_meanwhile_is_not_corrected()
    {
        var item = await trajectory.Item("name");
        var correction = await portal.Filed(noor, RightId.Rectification, item, "Noor");
        var erasure = await portal.Filed(noor, RightId.Erasure, item);
        (await portal.Decide(anna, new(erasure, DecisionResult.Granted))).Done();
        Assert.IsType<ItemIsGone>((await portal.Decide(anna, new(correction, DecisionResult.Granted, "Noor"))).Refusal);
    }
}
