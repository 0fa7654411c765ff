using Portal.Core;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Rights;

public class ReadRequestTests
{
    [Fact]
    public async Task It_shows_the_item_beside_what_is_asked_and_only_the_grounds_that_may_be_used()
    {
        using var desk = await Desk.Of();
        var anna = await desk.Staff("Anna");
        var noor = await desk.Client("Noor", anna);
        var asked = await desk.Request(noor, desk.Today, RightId.Rectification, await desk.Item(noor, "email", "oud"), "nieuw");

        var request = (await Read(desk).Of(anna, asked.Id)).Value;

        Assert.Equal(("oud", "nieuw"), (request.Item!.Value, request.Proposed));
        Assert.All(request.Findings, f => Assert.Equal(RightId.Rectification, f.Right));
        Assert.DoesNotContain(request.Exceptions, e => e.StartsWith("AVG 17", StringComparison.Ordinal));
        Assert.Null(request.Decision);
    }

    [Fact]
    public async Task A_proposed_BSN_shows_its_last_three_digits()
    {
        using var desk = await Desk.Of();
        var anna = await desk.Staff("Anna");
        var noor = await desk.Client("Noor", anna);
        var asked = await desk.Request(noor, desk.Today, RightId.Rectification, await desk.Item(noor, "bsn", "999990019"), "999990020");

        var request = (await Read(desk).Of(anna, asked.Id)).Value;

        Assert.DoesNotContain("99999", $"{request.Proposed}{request.Item!.Value}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_adviser_reads_what_the_first_decided()
    {
        using var desk = await Desk.Of();
        var (anna, bram) = (await desk.Staff("Anna"), await desk.Staff("Bram"));
        var noor = await desk.Client("Noor", anna);
        var asked = await desk.Request(noor, desk.Today, RightId.Rectification, await desk.Item(noor, "email", "oud"), "nieuw");
        await new TakeAccess(desk.Store, desk.Regulations).Run(bram, noor.Client, "Anna is vandaag ziek thuis.", CommandKey.New());
        var decide = new DecideRequest(desk.Store, desk.Regulations, HolidayCalendar.Netherlands, desk.Press);
        Assert.False((await decide.Run(anna, new(asked.Id, DecisionResult.Granted), CommandKey.New())).IsRefused);

        var late = await decide.Run(bram, new(asked.Id, DecisionResult.Refused, Finding: "notInaccurate", Words: new string('x', 40)), CommandKey.New());
        var seen = (await Read(desk).Of(bram, asked.Id)).Value;

        Assert.IsType<RequestIsNotOpen>(late.Refusal);
        Assert.Equal((DecisionResult.Granted, "Anna"), (seen.Decision!.Result, seen.Decision.By));
        Assert.NotNull(seen.Decision.Letter);
    }

    [Fact]
    public async Task Somebody_elses_request_does_not_exist()
    {
        using var desk = await Desk.Of();
        var asked = await desk.Request(await desk.Client("Noor", await desk.Staff("Anna")), desk.Today);

        Assert.IsType<NotFound>((await Read(desk).Of(await desk.AStranger(), asked.Id)).Refusal);
        Assert.IsType<NotFound>((await Read(desk).Of(await desk.Staff("Fleur", Role.PrivacyOfficer), asked.Id)).Refusal);
        Assert.IsType<ReasonIsNeeded>((await Read(desk).Of(await desk.Staff("Bram"), asked.Id)).Refusal);
    }

    static ReadRequest Read(Desk desk) => new(desk.Store, desk.Regulations, HolidayCalendar.Netherlands, desk.Clock);
}
