using Portal.Core;
using Portal.Core.Documents;
using Portal.Core.Evidence;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Rights;

public sealed class FileRequestTests
{
    [Fact]
    public async Task The_clock_starts_at_receipt_and_the_chain_holds_no_words()
    {
        await using var portal = await APortal.Of();
        var noor = portal.Client("Noor");
        var trajectory = noor.Trajectory();
        var request = await portal.Filed(noor, RightId.Rectification, await trajectory.Item("name"), "SENTINEL", "SENTINEL");
        var received = portal.Request(request);
        Assert.Equal((portal.Clock.Now, RequestState.Received), (received.ReceivedAt, received.State));
        // Pro6 promises to react within four weeks (Artikel 11), which ends before the law's month.
        Assert.Equal(portal.Clock.Today.AddDays(28), received.DueOn);
        Assert.Equal(Act.RequestReceived, portal.Chain()[^1].Act);
        Assert.DoesNotContain(portal.Chain(), e => e.Facts.Contains("SENTINEL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task She_gets_an_acknowledgement_and_asks_also_where_there_is_no_key_to_seal_with()
    {
        await using var portal = await APortal.Of();
        var noor = portal.Client("Noor");
        noor.Trajectory();
        var request = await portal.Filed(noor, RightId.Access);
        var paper = portal.Look(db => db.Documents.Single(d => d.Subject == request.Value));
        Assert.Equal((DocumentKind.Acknowledgement, noor.Id), (paper.Kind, paper.Client));
        Assert.Contains($"document={paper.Id.Value}", portal.Chain()[^1].Facts, StringComparison.Ordinal);

        var loes = portal.Client("Loes");
        loes.Trajectory();
        FileRequest keyless = new(portal.Store, portal.Regulations, HolidayCalendar.Netherlands, portal.Keyless);
        var asked = (await keyless.Run(loes, new(RightId.Access), CommandKey.New())).Done();
        Assert.Equal(RequestState.Received, portal.Request(asked).State);
        Assert.False(portal.Look(db => db.Documents.Any(d => d.Client == loes.Id)));
    }

    [Fact]
    public async Task It_is_overdue_the_moment_its_last_day_has_passed()
    {
        await using var portal = await APortal.Of();
        var noor = portal.Client("Noor");
        noor.Trajectory();
        var request = portal.Request(await portal.Filed(noor, RightId.Access));
        var end = LegalDay.EndOf(request.DueOn);
        Assert.False(request.IsOverdue(end.AddTicks(-1)));
        Assert.True(request.IsOverdue(end));
    }

    [Fact]
    public async Task At_a_processor_it_goes_to_the_controller_at_once()
    {
        await using var portal = await APortal.Of("psycro");
        var noor = portal.Client("Noor");
        var trajectory = noor.Trajectory();
        var request = await portal.Filed(noor, RightId.Access);
        Assert.Equal(trajectory.Adviser.Controller, portal.Request(request).Controller);
        Assert.Equal([Act.DocumentSealed, Act.RequestReceived, Act.RequestForwarded], portal.Chain().Select(e => e.Act));
        (await portal.Decide(trajectory.Adviser, new(request, DecisionResult.Granted))).Done();
    }

    [Fact]
    public async Task With_two_controllers_the_client_says_whose_data_she_means()
    {
        await using var portal = await APortal.Of("psycro");
        var noor = portal.Client("Noor");
        noor.Trajectory(adviser: portal.Adviser("Anna", portal.Own.Controller("Praktijk A")));
        var second = noor.Trajectory(adviser: portal.Adviser("Bea", portal.Own.Controller("Praktijk B")));
        Assert.IsType<TrajectoryIsMissing>((await portal.Send(noor, new(RightId.Access))).Refusal);
        var request = (await portal.Send(noor, new(RightId.Access, second.Id))).Done();
        Assert.Equal(second.Trajectory.Controller, portal.Request(request).Controller);
    }

    [Fact]
    public async Task The_same_is_not_asked_twice_while_it_is_open()
    {
        await using var portal = await APortal.Of();
        var noor = portal.Client("Noor");
        var trajectory = noor.Trajectory();
        var item = await trajectory.Item("name");
        var first = await portal.Filed(noor, RightId.Erasure, item);
        Assert.Equal(new RequestIsThereAlready(first), (await portal.Send(noor, new(RightId.Erasure, Item: item))).Refusal);
        (await portal.TakeBackRequest.Run(noor, first, CommandKey.New())).Done();
        await portal.Filed(noor, RightId.Erasure, item);
    }

    [Fact]
    public async Task Access_is_about_everything_whatever_item_is_sent_along()
    {
        await using var portal = await APortal.Of();
        var (noor, wim) = (portal.Client("Noor"), portal.Client("Wim"));
        noor.Trajectory();
        var request = (await portal.Send(noor, new(RightId.Access, Item: await wim.Trajectory().Item("name")))).Done();
        Assert.Null(portal.Request(request).Item);
        Assert.IsType<RequestIsThereAlready>((await portal.Send(noor, new(RightId.Access))).Refusal);
    }

    [Fact]
    public async Task A_correction_needs_an_item_and_something_that_is_asked()
    {
        await using var portal = await APortal.Of();
        var noor = portal.Client("Noor");
        var item = await noor.Trajectory().Item("name");
        Assert.IsType<ItemIsMissing>((await portal.Send(noor, new(RightId.Rectification, Proposed: "Noor"))).Refusal);
        Assert.IsType<NothingIsAsked>((await portal.Send(noor, new(RightId.Rectification, Item: item, Text: " "))).Refusal);
        Assert.IsType<RightIsNotHandledHere>((await portal.Send(noor, new(RightId.Portability))).Refusal);
    }

    [Fact]
    public async Task A_representative_files_for_the_client_until_the_authority_ends()
    {
        await using var portal = await APortal.Of();
        var noor = portal.Client("Noor");
        noor.Trajectory();
        var rob = portal.Own.Representative(noor, "Rob", portal.Clock.Today);
        await portal.Filed(rob, RightId.Access);
        Assert.Equal(noor.Id, portal.Chain()[^1].OnBehalfOf);
        portal.Clock.PassDays(1);
        Assert.IsType<NotFound>((await portal.TakeBackRequest.Run(rob, portal.Look(db => db.Requests.Single().Id), CommandKey.New())).Refusal);
    }

    [Fact]
    public async Task What_was_taken_back_is_not_taken_back_again()
    {
        await using var portal = await APortal.Of();
        var noor = portal.Client("Noor");
        noor.Trajectory();
        var request = await portal.Filed(noor, RightId.Access);
        (await portal.TakeBackRequest.Run(noor, request, CommandKey.New())).Done();
        Assert.Equal(Act.RequestTakenBack, portal.Chain()[^1].Act);
        Assert.Equal(new RequestIsNotOpen(RequestState.TakenBack), (await portal.TakeBackRequest.Run(noor, request, CommandKey.New())).Refusal);
    }
}
