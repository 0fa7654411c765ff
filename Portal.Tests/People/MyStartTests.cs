using Portal.Core.Consents;
using Portal.Core.Documents;
using Portal.Core.Intake;
using Portal.Core.People;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.People;

public sealed class MyStartTests
{
    static MyStart Mine(PlayedDemo demo) => new(
        demo.Store, new(demo.Store, demo.Regulations, demo.Clock), new(demo.Store, demo.Regulations, demo.Calendar, demo.Clock), new(demo.Store), demo.Clock);

    static MyStart Mine(APortal portal) => new(
        portal.Store, new(portal.Store, portal.Regulations, portal.Clock), new(portal.Store, portal.Regulations, HolidayCalendar.Netherlands, portal.Clock), new(portal.Store), portal.Clock);

    [Fact]
    public async Task What_waits_shows_at_once()
    {
        await using var demo = await PlayedDemo.Open();
        var noor = await Mine(demo).For(await demo.As("Noor"));
        Assert.Equal((1, 1, false), (noor!.ToAnswer.Count, noor.Running.Count, noor.IsCalm));
        Assert.Equal(["Anna Voorbeeld"], noor.Advisers);
        var fatima = await Mine(demo).For(await demo.As("Fatima"));
        Assert.Equal(DocumentKind.DecisionLetter, Assert.Single(fatima!.New).Kind);
    }

    [Fact]
    public async Task Nothing_waits_for_who_has_nothing_open()
    {
        await using var demo = await PlayedDemo.Open();
        Assert.True((await Mine(demo).For(await demo.As("Yara")))!.IsCalm);
    }

    [Fact]
    public async Task A_representative_sees_the_clients_screen_and_is_named()
    {
        await using var demo = await PlayedDemo.Open();
        var screen = await Mine(demo).For(await demo.As("Rob"));
        Assert.Equal(("Ria Fantasie", "Rob Fantasie"), (screen!.Client, screen.Representative));
    }

    [Fact]
    public async Task A_consent_that_was_entered_from_an_old_paper_is_news_of_the_day_on_which_it_was_entered()
    {
        await using var portal = await APortal.Of();
        var noor = portal.Client("Noor");
        var trajectory = noor.Trajectory();
        var coach = portal.Party("otherProfessional", "Jobcoach");
        var today = portal.Clock.Today;
        var paper = (await new EnterPaperConsent(portal.Store, portal.Regulations).Run(trajectory.Adviser, noor.Id, new(
            new(trajectory.Id, coach.Id, "disclosureOnConsent", ["reports"], today.AddDays(60)), today.AddDays(-29), "kast 3"), CommandKey.New())).Done();
        var entered = portal.Clock.Now;
        portal.Clock.Now = entered.AddDays(20);
        var one = Assert.Single((await Mine(portal).For(noor))!.EnteredConsents);
        Assert.Equal((paper, entered), (one.Line.Id, one.At));
        portal.Clock.Now = entered.AddDays(31);
        Assert.Empty((await Mine(portal).For(noor))!.EnteredConsents);
    }

    [Fact]
    public async Task A_declaration_that_was_entered_from_paper_stays_a_month_and_a_consent_given_here_is_no_such_news()
    {
        await using var portal = await APortal.Of();
        var noor = portal.Client("Noor");
        var trajectory = noor.Trajectory();
        await portal.Given(trajectory, portal.Party("otherProfessional", "Jobcoach"), "reports");
        (await new EnterDeclaration(portal.Store, portal.Regulations).Run(
            trajectory.Adviser, noor.Id, new(trajectory.Id, DeclarationKind.Privacy, portal.Clock.Today.AddYears(-1), "kast 3"), CommandKey.New())).Done();
        var screen = await Mine(portal).For(noor);
        Assert.Equal((0, DeclarationKind.Privacy), (screen!.EnteredConsents.Count, Assert.Single(screen.EnteredDeclarations).Kind));
        portal.Clock.Now = portal.Clock.Now.AddDays(31);
        Assert.Empty((await Mine(portal).For(noor))!.EnteredDeclarations);
    }

    [Fact]
    public async Task Staff_has_no_such_screen()
    {
        await using var demo = await PlayedDemo.Open();
        Assert.Null(await Mine(demo).For(await demo.As("Anna")));
    }
}
