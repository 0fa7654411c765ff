using Portal.Core;
using Portal.Core.Documents;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Tests.Support;

namespace Portal.Tests.Rights;

/// <summary>Nothing is refused, in whole or in part, without a ground of the right's own list and own words.</summary>
public sealed class RefuseRequestTests : ADecision
{
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
    public async Task Access_is_not_granted_in_part_while_nothing_records_what_is_left_out()
    {
        var request = await Filed(RightId.Access);
        var outcome = await portal.Decide(anna, new(request, DecisionResult.GrantedInPart, Exception: "AVG 15(4)", Words: Words));
        Assert.IsType<AccessInPartIsNotHandledYet>(outcome.Refusal);
        Assert.Empty(Documents(request));
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
}
