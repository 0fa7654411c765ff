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

public sealed class DecideRequestTests : IAsyncLifetime
{
    const string Words = "Dit is wat ons bij de intake zo is verteld.";

    APortal portal = null!;
    AClient noor = null!;
    ATrajectory trajectory = null!;
    Actor anna = null!;

    public async Task InitializeAsync()
    {
        portal = await APortal.Of();
        noor = portal.Client("Noor");
        anna = portal.Adviser("Anna");
        trajectory = noor.Trajectory(adviser: anna);
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    /// <summary>Every door around the reason.</summary>
    public static TheoryData<RightId, DecisionResult, string?, string?, string?, Type> Doors
    {
        get
        {
            TheoryData<RightId, DecisionResult, string?, string?, string?, Type> doors = [];
            foreach (var result in (DecisionResult[])[DecisionResult.Refused, DecisionResult.GrantedInPart])
            {
                doors.Add(RightId.Rectification, result, null, null, Words, typeof(GroundIsMissing));
                doors.Add(RightId.Rectification, result, "", "", Words, typeof(GroundIsMissing));
                doors.Add(RightId.Rectification, result, "notInaccurate", "AVG 12(5)", Words, typeof(GroundIsMissing));
                doors.Add(RightId.Rectification, result, "stillNeeded", null, Words, typeof(GroundIsNotAllowed));
                doors.Add(RightId.Rectification, result, "  ", null, Words, typeof(GroundIsNotAllowed));
                doors.Add(RightId.Rectification, result, null, "AVG 17(3)(b)", Words, typeof(GroundIsNotAllowed));
                doors.Add(RightId.Rectification, result, null, "UAVG 41(1)(a)", Words, typeof(GroundIsNotAllowed));
                doors.Add(RightId.Erasure, result, "notInaccurate", null, Words, typeof(GroundIsNotAllowed));
                doors.Add(RightId.Access, result, null, "AVG 17(3)(b)", Words, typeof(GroundIsNotAllowed));
                doors.Add(RightId.Access, result, null, "verzonnen", Words, typeof(GroundIsNotAllowed));
                doors.Add(RightId.Rectification, result, "notInaccurate", null, null, typeof(WordsAreTooFew));
                doors.Add(RightId.Rectification, result, "notInaccurate", null, new string('a', 29), typeof(WordsAreTooFew));
                doors.Add(RightId.Rectification, result, "notInaccurate", null, new string(' ', 60), typeof(WordsAreTooFew));
                doors.Add(RightId.Rectification, result, "notInaccurate", null, new string('a', 29) + new string(' ', 60), typeof(WordsAreTooFew));
                doors.Add(RightId.Rectification, result, "notInaccurate", null, "nee" + new string(' ', 60) + "nee", typeof(WordsAreTooFew));
                doors.Add(RightId.Rectification, result, "notInaccurate", null, new string('\u200b', 60), typeof(WordsAreTooFew));
            }
            return doors;
        }
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task There_is_no_door_around_the_reason(RightId right, DecisionResult result, string? finding, string? exception, string? words, Type refusal)
    {
        var request = await Filed(right);
        var before = portal.Fingerprint();
        var outcome = await portal.Decide(anna, new(request, result, "iets anders", finding, exception, words));
        Assert.IsType(refusal, outcome.Refusal);
        Assert.Equal(before, portal.Fingerprint());
    }

    [Theory]
    [InlineData(RightId.Access, "nothingHeld", null)]
    [InlineData(RightId.Access, null, "AVG 15(4)")]
    [InlineData(RightId.Rectification, "notInaccurate", null)]
    [InlineData(RightId.Rectification, "notIncomplete", "")]
    [InlineData(RightId.Rectification, "", "AVG 12(5)")]
    [InlineData(RightId.Erasure, "stillNeeded", null)]
    [InlineData(RightId.Erasure, null, "AVG 17(3)(b)")]
    public async Task A_refusal_with_a_ground_and_own_words_is_made_and_sealed(RightId right, string? finding, string? exception)
    {
        var request = await Filed(right);
        (await portal.Decide(anna, new(request, DecisionResult.Refused, null, finding, exception, new string('a', 30)))).Done();
        var decision = portal.Request(request).Decision!;
        Assert.Equal((DecisionResult.Refused, anna.Adviser!.Value), (decision.Result, decision.DecidedBy));
        var entry = portal.Chain()[^1];
        Assert.Equal((Act.RequestRefused, noor.Id, request.Value), (entry.Act, entry.Client, entry.Subject));
        Assert.Contains($";ground={(string.IsNullOrEmpty(finding) ? exception : finding)};", entry.Facts, StringComparison.Ordinal);
        Assert.Equal([DocumentKind.DecisionLetter], Documents(request));
    }

    [Fact]
    public async Task A_granted_access_request_gives_the_report()
    {
        var request = await Filed(RightId.Access);
        (await portal.Decide(anna, new(request, DecisionResult.Granted))).Done();
        Assert.Equal([DocumentKind.AccessReport], Documents(request));
        Assert.Equal(Act.RequestGranted, portal.Chain()[^1].Act);
    }

    [Fact]
    public async Task Access_is_not_granted_in_part_while_nothing_records_what_is_left_out()
    {
        var request = await Filed(RightId.Access);
        var outcome = await portal.Decide(anna, new(request, DecisionResult.GrantedInPart, Exception: "AVG 15(4)", Words: Words));
        Assert.IsType<AccessInPartIsNotHandledYet>(outcome.Refusal);
        Assert.Empty(Documents(request));
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
    public async Task A_correction_in_part_needs_the_value_that_it_becomes()
    {
        var request = await Filed(RightId.Rectification);
        NewDecision wish = new(request, DecisionResult.GrantedInPart, null, "notInaccurate", null, Words);
        Assert.IsType<NewValueIsMissing>((await portal.Decide(anna, wish)).Refusal);
        (await portal.Decide(anna, wish with { Value = "half" })).Done();
        Assert.Equal("half", portal.Item(portal.Request(request).Item!.Value).Value.Words);
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
    public async Task A_professional_opinion_stays_with_the_clients_statement_beside_it()
    {
        var item = await trajectory.Item("fileNotes", "Toont weinig inzet");
        var request = await portal.Filed(noor, RightId.Rectification, item, text: "Ik was ziek");
        (await portal.Decide(anna, new(request, DecisionResult.Refused, null, "professionalOpinion", null, Words))).Done();
        var kept = portal.Item(item);
        Assert.Equal(("Toont weinig inzet", "Ik was ziek"), (kept.Value.Words, kept.ClientStatement!.Value.Words));
    }

    [Fact]
    public async Task Erasure_is_not_granted_in_part()
    {
        var request = await Filed(RightId.Erasure);
        Assert.IsType<NothingToGrantInPart>((await portal.Decide(anna, new(request, DecisionResult.GrantedInPart, null, "stillNeeded", null, Words))).Refusal);
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

    async Task<RequestId> Filed(RightId right) => right is RightId.Access
        ? await portal.Filed(noor, right)
        : await portal.Filed(noor, right, await trajectory.Item("name"), right is RightId.Rectification ? "Noor" : null);

    List<DocumentKind> Documents(RequestId request) => portal.Look(db => db.Documents.Where(d => d.Subject == request.Value && d.Kind != DocumentKind.Acknowledgement).Select(d => d.Kind).ToList());
}
