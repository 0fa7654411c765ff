using Portal.Core;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Documents;
using Portal.Core.Evidence;
using Portal.Core.Mail;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Core.Signing;
using Portal.Tests.Support;

namespace Portal.Tests.Consents;

public sealed class PaperConsentTests : IAsyncLifetime
{
    APortal portal = null!;
    AClient noor = null!;
    ATrajectory trajectory = null!;
    Party coach = null!;

    EnterPaperConsent Enter => new(portal.Store, portal.Regulations);

    DateOnly Today => portal.Clock.Today;

    public async Task InitializeAsync()
    {
        portal = await APortal.Of();
        noor = portal.Client("Noor");
        trajectory = noor.Trajectory();
        coach = portal.Party("otherProfessional", "Jobcoach");
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task What_was_signed_on_paper_holds_from_the_day_of_the_paper_and_lets_a_disclosure_out()
    {
        var id = (await Paper(Today.AddDays(-10))).Done();
        var consent = portal.Consent(id);
        Assert.Equal((ConsentState.Given, Today.AddDays(-10), "kast 3, map 12"), (consent.StateAt(portal.Clock.Now), consent.Paper!.SignedOn, consent.Paper.KeptAt.Words));
        Assert.Equal(Act.PaperConsentEntered, portal.Chain()[^1].Act);
        Assert.StartsWith("Deze toestemming staat op papier", consent.Text.Words, StringComparison.Ordinal);

        var item = await trajectory.Item("reports");
        var disclosure = await portal.Waiting(trajectory, coach, item);
        (await portal.Release(trajectory.Adviser, disclosure)).Done();
        Assert.Equal((DisclosureState.Released, id), (portal.Disclosure(disclosure).State, portal.Disclosure(disclosure).Consent));
    }

    [Fact]
    public async Task The_client_is_told_and_withdraws_it_as_any_other()
    {
        var id = (await Paper(Today.AddDays(-10))).Done();
        Assert.Contains(portal.Look(db => db.Mails.ToList()), m => m.Kind is MailKind.PaperEntered && m.To == noor.Me.Account);
        var screen = await new MyConsents(portal.Store, portal.Regulations, portal.Clock).Find(noor, id);
        Assert.Equal("kast 3, map 12", screen!.Paper!.KeptAt.Words);
        (await portal.Withdraw(noor, id)).Done();

        // The same paper brings nothing back, nor one of the day itself.
        Assert.Equal(new ClientSaidNoLater(Today), (await Paper(Today.AddDays(-10))).Refusal);
        Assert.Equal(new ClientSaidNoLater(Today), (await Paper(Today)).Refusal);
        portal.Clock.Pass(TimeSpan.FromDays(1));
        (await Paper(Today)).Done();
    }

    [Fact]
    public async Task A_paper_does_not_undo_what_was_declined_here()
    {
        var asked = await portal.Asked(trajectory, coach, "reports");
        (await portal.DeclineConsent.Run(noor, asked, CommandKey.New())).Done();
        Assert.IsType<ClientSaidNoLater>((await Paper(Today.AddDays(-1))).Refusal);
    }

    [Fact]
    public async Task A_paper_holds_no_more_than_what_may_be_asked_here()
    {
        Assert.IsType<PaperIsOfTomorrow>((await Paper(Today.AddDays(1))).Refusal);
        Assert.IsType<Core.Dossiers.PaperLocationIsMissing>((await Paper(Today, place: " \u200b ")).Refusal);
        Assert.IsType<PeriodHasPassed>((await Paper(Today.AddDays(-20), last: Today.AddDays(-1))).Refusal);
        Assert.Equal(new PeriodIsTooLong(Today.AddDays(-10).AddMonths(12)), (await Paper(Today.AddDays(-10), last: Today.AddMonths(12))).Refusal);
        Assert.IsType<CategoryIsNotForThisRecipient>((await Paper(Today, category: "verzonnen")).Refusal);
        (await Paper(Today)).Done();
        Assert.IsType<ConsentIsThereAlready>((await Paper(Today)).Refusal);
    }

    [Fact]
    public async Task A_later_no_holds_whatever_the_purpose_is_called_and_however_the_name_is_written()
    {
        (await portal.Withdraw(noor, await portal.Given(trajectory, coach, "reports"))).Done();
        Assert.IsType<ClientSaidNoLater>((await Paper(Today.AddDays(-1), purpose: "survey")).Refusal);
        foreach (var name in (string[])["jobcoach", "Jobcoach\u200b", "Job\u00adcoach", " Job coach"])
        {
            coach = portal.Party("otherProfessional", name);
            Assert.IsType<ClientSaidNoLater>((await Paper(Today.AddDays(-1))).Refusal);
        }
    }

    [Fact]
    public async Task Who_only_looks_enters_no_paper()
    {
        var eva = portal.Adviser("Eva");
        (await portal.TakeAccess.Run(eva, noor.Id, "Ik neem waar voor Anna", CommandKey.New())).Done();
        var wish = new NewPaperConsent(new(trajectory.Id, coach.Id, "disclosureOnConsent", ["reports"], Today.AddMonths(1)), Today, "kast 3");
        Assert.IsType<OnlyHerAdviser>((await Enter.Run(eva, noor.Id, wish, CommandKey.New())).Refusal);
        (await Enter.Run(trajectory.Adviser, noor.Id, wish, CommandKey.New())).Done();
    }

    [Fact]
    public async Task A_paper_brings_nothing_back_that_ended_with_its_trajectory()
    {
        Assert.Equal(new PaperIsFromBefore(trajectory.Trajectory.StartedOn), (await Paper(trajectory.Trajectory.StartedOn.AddDays(-1))).Refusal);
        (await portal.CloseTrajectory.Run(trajectory.Adviser, trajectory.Id, Today, CommandKey.New())).Done();
        Assert.IsType<TrajectoryHasEnded>((await Paper(Today.AddDays(-3), last: Today)).Refusal);
        Assert.IsType<TrajectoryHasEnded>((await portal.Ask(trajectory, coach, "disclosureOnConsent", Today, "reports")).Refusal);
    }

    [Fact]
    public async Task Its_record_says_paper_and_claims_no_screen()
    {
        var id = (await Paper(Today.AddDays(-10))).Done();
        (await portal.Withdraw(noor, id)).Done();
        var consent = portal.Consent(id);
        await using var db = await portal.Store.Read();
        var profile = await portal.Regulations.Of(db, consent.Practice, default);
        Sender sender = new(db.Practices.Single(p => p.Id == consent.Practice), null, db.Clients.Single(c => c.Id == noor.Id), profile, portal.Clock.Now);
        var record = new ConsentRecord(sender, consent, coach).Write([]);
        Assert.Equal(["given", "withdrawn"], record["events"]!.AsArray().Select(happened => (string?)happened!["event_state"]));
        Assert.Equal($"{Today.AddDays(-10):yyyy-MM-dd}", (string?)record["events"]![0]!["x_paper_signed_on"]);
        Assert.Null(record["events"]![0]!["x_signature_level"]);
        Assert.Null(record["pii_processing"]!["privacy_notice"]!["shown_text_sha256"]);
        Assert.Equal("paper", (string?)record["pii_processing"]!["purposes"]![0]!["collection_method"]);
    }

    [Fact]
    public async Task For_a_child_the_paper_names_who_signed()
    {
        var child = portal.Client("Kim", Today.AddYears(-15));
        (noor, trajectory) = (child, child.Trajectory());
        Assert.IsType<RepresentativeMustSign>((await Paper(Today)).Refusal);
        portal.Own.Representative(child, "Els Verzonnen");
        var id = (await Paper(Today, onBehalf: "Els Verzonnen")).Done();
        Assert.Equal("Els Verzonnen", portal.Consent(id).Paper!.OnBehalf!.Value.Words);
    }

    [Fact]
    public async Task For_a_child_only_who_is_registered_as_her_representative_on_the_day_of_the_paper_can_have_signed()
    {
        var (child, other) = (portal.Client("Kim", Today.AddYears(-15)), portal.Client("Daan", Today.AddYears(-15)));
        (noor, trajectory) = (child, child.Trajectory());
        portal.Own.Representative(child, "Freek Verzonnen", until: Today.AddDays(-5));
        portal.Own.Representative(child, "Marjan Verzonnen");
        portal.Own.Representative(other, "Els Nergens");
        foreach (var name in (string[])["Wie dan ook", "Els Nergens", "Freek Verzonnen", "Kim"])
            Assert.IsType<RepresentativeIsNotRegistered>((await Paper(Today, onBehalf: name)).Refusal);
        Assert.Empty(portal.Look(db => db.Consents.ToList()));
        // What he signed while he could still holds.
        (await Paper(Today.AddDays(-5), onBehalf: "freek verzonnen")).Done();
    }

    Task<Outcome<ConsentId>> Paper(DateOnly day, DateOnly? last = null, string place = "kast 3, map 12", string category = "reports", string? onBehalf = null, string purpose = "disclosureOnConsent") => Enter.Run(
        trajectory.Adviser, noor.Id, new(new(trajectory.Id, coach.Id, purpose, [category], last ?? Today.AddMonths(3)), day, place, onBehalf), CommandKey.New());
}
