using Portal.Core;
using Portal.Core.Documents;
using Portal.Core.Evidence;
using Portal.Core.Mail;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Rights;

/// <summary>More time: once, in the first month, with a ground of the law and a reason (AVG 12(3)).</summary>
public sealed class ExtendRequestTests
{
    const string Words = "Uw dossier is groot en ligt voor een deel in het archief.";

    [Fact]
    public async Task It_moves_the_last_day_and_the_client_gets_a_letter()
    {
        await using var portal = await APortal.Of();
        var noor = portal.Client("Noor");
        var anna = noor.Trajectory().Adviser;
        var request = await portal.Filed(noor, RightId.Access);
        var promised = portal.Request(request).DueOn;
        (await portal.ExtendRequest.Run(anna, new(request, ExtensionGround.Complexity, Words), CommandKey.New())).Done();

        var extended = portal.Request(request);
        var clocks = extended.Clocks(portal.Own.Profile, HolidayCalendar.Netherlands);
        Assert.Equal(clocks.Law.Due.Due, extended.DueOn);
        Assert.Equal(PeriodEngine.Due(PeriodMode.Eu, new Period(3, PeriodUnit.Months), extended.ReceivedAt, HolidayCalendar.Netherlands).Due, extended.DueOn);
        Assert.True(extended.DueOn > promised);
        var letter = portal.Look(db => db.Documents.Single(d => d.Kind == DocumentKind.Extension));
        Assert.Equal((noor.Id, request.Value), (letter.Client, letter.Subject));
        Assert.Contains(portal.Chain(), e => e.Act is Act.RequestExtended && e.Facts.Contains($"letter={letter.Id.Value}", StringComparison.Ordinal));
        Assert.DoesNotContain(portal.Chain(), e => e.Facts.Contains("archief", StringComparison.Ordinal));
        Assert.Contains(portal.Look(db => db.Mails.ToList()), m => m.Kind is MailKind.RequestExtended && m.To == noor.Me.Account);
        (await portal.Decide(anna, new(request, DecisionResult.Granted))).Done();
    }

    [Fact]
    public async Task It_is_done_once()
    {
        await using var portal = await APortal.Of();
        var noor = portal.Client("Noor");
        var anna = noor.Trajectory().Adviser;
        var request = await portal.Filed(noor, RightId.Access);
        var key = CommandKey.New();
        (await portal.ExtendRequest.Run(anna, new(request, ExtensionGround.Number, Words), key)).Done();
        // A double click is the same act.
        (await portal.ExtendRequest.Run(anna, new(request, ExtensionGround.Number, Words), key)).Done();
        Assert.IsType<ExtendedAlready>((await portal.ExtendRequest.Run(anna, new(request, ExtensionGround.Number, Words), CommandKey.New())).Refusal);
        Assert.Single(portal.Look(db => db.Documents.Where(d => d.Kind == DocumentKind.Extension).ToList()));
    }

    [Fact]
    public async Task The_last_day_to_tell_it_is_the_last_day_of_the_first_month()
    {
        await using var portal = await APortal.Of();
        var noor = portal.Client("Noor");
        var anna = noor.Trajectory().Adviser;
        var (one, other) = (await portal.Filed(noor, RightId.Access), await portal.Filed(noor, RightId.Erasure, await noor.Trajectory().Item("name")));
        var last = portal.Request(one).Clocks(portal.Own.Profile, HolidayCalendar.Netherlands).FirstMonth.Due;
        portal.Clock.Now = LegalDay.EndOf(last).AddMinutes(-1);
        (await portal.ExtendRequest.Run(anna, new(one, ExtensionGround.Complexity, Words), CommandKey.New())).Done();
        portal.Clock.Now = LegalDay.EndOf(last);
        Assert.Equal(new ExtensionIsTooLate(last), (await portal.ExtendRequest.Run(anna, new(other, ExtensionGround.Complexity, Words), CommandKey.New())).Refusal);
    }

    [Fact]
    public async Task No_ground_no_words_and_nothing_open_are_each_refused()
    {
        await using var portal = await APortal.Of();
        var noor = portal.Client("Noor");
        var anna = noor.Trajectory().Adviser;
        var request = await portal.Filed(noor, RightId.Access);
        Task<Outcome> Try(ExtensionGround? ground, string words) => portal.ExtendRequest.Run(anna, new(request, ground, words), CommandKey.New());
        Assert.IsType<ExtensionGroundIsMissing>((await Try(null, Words)).Refusal);
        Assert.IsType<ExtensionGroundIsMissing>((await Try((ExtensionGround)7, Words)).Refusal);
        Assert.Equal(new WordsAreTooFew(DecideRequest.LeastWords, 4), (await Try(ExtensionGround.Number, "druk")).Refusal);
        (await portal.TakeBackRequest.Run(noor, request, CommandKey.New())).Done();
        Assert.Equal(new RequestIsNotOpen(RequestState.TakenBack), (await Try(ExtensionGround.Number, Words)).Refusal);
        Assert.Null(portal.Request(request).Extension);
    }
}
