using Microsoft.EntityFrameworkCore;
using Portal.Core;
using Portal.Core.Mail;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Mail;

/// <summary>Who is told what, in the transaction of the act itself.</summary>
public sealed class MailTests
{
    [Fact]
    public async Task A_request_tells_the_adviser_and_its_answer_tells_the_client_and_who_acts_for_her()
    {
        await using var portal = await APortal.Of();
        var noor = portal.Client("Noor");
        var rob = portal.Own.Representative(noor, "Rob");
        var trajectory = noor.Trajectory();
        var request = await portal.Filed(noor, RightId.Access);
        Assert.Equal([(trajectory.Adviser.Account, MailKind.RequestReceived, request.Value)], Mails(portal));
        (await portal.Decide(trajectory.Adviser, new(request, DecisionResult.Granted))).Done();
        Assert.Equal(
            new[] { noor.Me.Account, rob.Account }.Order(Comparer<AccountId>.Create((a, b) => a.Value.CompareTo(b.Value))),
            Mails(portal).Where(m => m.Kind is MailKind.RequestAnswered).Select(m => m.To).Order(Comparer<AccountId>.Create((a, b) => a.Value.CompareTo(b.Value))));
    }

    [Fact]
    public async Task What_is_refused_tells_nobody_and_a_double_click_tells_once()
    {
        await using var portal = await APortal.Of();
        var noor = portal.Client("Noor");
        var trajectory = noor.Trajectory();
        Assert.True((await portal.Send(noor, new(RightId.Rectification))).IsRefused);
        Assert.Empty(Mails(portal));
        var key = CommandKey.New();
        (await portal.FileRequest.Run(noor, new(RightId.Access), key)).Done();
        (await portal.FileRequest.Run(noor, new(RightId.Access), key)).Done();
        Assert.Single(Mails(portal));
        await portal.Asked(trajectory, portal.Party("otherProfessional", "Coach"), "reports");
        Assert.Equal((noor.Me.Account, MailKind.ConsentAsked), Mails(portal).Select(m => (m.To, m.Kind)).Last());
    }

    [Fact]
    public async Task A_last_day_that_is_near_is_told_once()
    {
        await using var portal = await APortal.Of();
        var noor = portal.Client("Noor");
        noor.Trajectory();
        var request = portal.Request(await portal.Filed(noor, RightId.Access));
        var box = new Outbox(portal.Databases, portal.Turn, portal.Clock);
        await box.RemindOfDueDays();
        Assert.DoesNotContain(Mails(portal), m => m.Kind is MailKind.DueNear);
        portal.Clock.PassDays(request.DueOn.DayNumber - portal.Clock.Today.DayNumber - Outbox.NearDays);
        await box.RemindOfDueDays();
        await box.RemindOfDueDays();
        Assert.Equal(request.Id.Value, Assert.Single(Mails(portal), m => m.Kind is MailKind.DueNear).About);
    }

    [Fact]
    public async Task A_mail_that_does_not_arrive_waits_longer_each_time_and_is_given_up_after_three_days()
    {
        await using var portal = await APortal.Of();
        var mail = OutgoingMail.Queue(portal.Own.Id, Id.New<AccountId>(), MailKind.ConsentAsked, Guid.NewGuid(), "nl", portal.Clock.Now);
        var now = portal.Clock.Now;
        List<TimeSpan> waits = [];
        while (mail.State is MailState.Queued)
        {
            mail.Begin();
            mail.Wait(MailTrouble.Unreachable, now);
            if (mail.State is MailState.Queued) waits.Add(mail.DueAt - now);
            now = mail.DueAt;
        }
        Assert.Equal(MailState.GivenUp, mail.State);
        Assert.Equal(waits.Order(), waits);
        Assert.InRange(waits.Aggregate(TimeSpan.Zero, (a, b) => a + b), OutgoingMail.Patience - TimeSpan.FromHours(6), OutgoingMail.Patience);
    }

    [Fact]
    public async Task An_administrator_has_a_mail_tried_again_that_stopped_and_no_other()
    {
        await using var portal = await APortal.Of();
        var arno = portal.Own.Staff("Arno", Role.Administrator);
        var mail = OutgoingMail.Queue(portal.Own.Id, arno.Account, MailKind.ConsentAsked, Guid.NewGuid(), "nl", portal.Clock.Now);
        portal.Enter(mail);
        var again = new TryMailAgain(portal.Store);
        Assert.IsType<MailNeedsNoHelp>((await again.Run(arno, mail.Id, CommandKey.New())).Refusal);
        portal.Force(db => db.Mails.Single(m => m.Id == mail.Id).Stop(MailState.Unsure, MailTrouble.BrokenOff, portal.Clock.Now));
        Assert.Equal("Arno", Assert.Single((await new ReadMails(portal.Store, portal.Regulations, portal.Clock).Of(arno)).Done().NeedLook).To);
        (await again.Run(arno, mail.Id, CommandKey.New())).Done();
        Assert.Equal(MailState.Queued, portal.Look(db => db.Mails.Single(m => m.Id == mail.Id).State));
    }

    static List<(AccountId To, MailKind Kind, Guid About)> Mails(APortal portal) =>
        portal.Look(db => db.Mails.AsNoTracking().OrderBy(m => m.QueuedAt).ThenBy(m => m.Id).ToList()).ConvertAll(m => (m.To, m.Kind, m.About));
}
