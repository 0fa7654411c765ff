using Microsoft.EntityFrameworkCore;
using Portal.Core;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Demo;

/// <summary>What the five regulations do differently, seen with the people of the demo. Each line of a regulation is named.</summary>
public sealed class DifferencesTests : IAsyncLifetime
{
    PlayedDemo demo = null!;

    public async Task InitializeAsync() => demo = await PlayedDemo.Open();

    public async Task DisposeAsync() => await demo.DisposeAsync();

    /// <summary>ACM-07, ACM-09: only the professional; a colleague has no way in, whatever the reason.</summary>
    [Fact]
    public async Task At_one_practice_a_colleague_has_no_way_in()
    {
        var (hanna, bas) = (await demo.As("Hanna"), (await demo.As("Bas")).Client!.Value);
        Assert.IsType<NotFound>((await Take(hanna, bas)).Refusal);
        Assert.IsType<NotFound>((await Open(hanna, bas)).Refusal);
        Assert.Empty((await Cases.Find(hanna, "Bedacht")).Value.Clients);
        Assert.False((await Cases.Mine(hanna)).Value.MayAsk);
        Assert.False((await Open(await demo.As("Gijs"), bas)).IsRefused);
    }

    /// <summary>OPW-09, OPW-10: first only the assigned adviser; a colleague with a reason, for eight hours, seen by the client.</summary>
    [Fact]
    public async Task At_another_a_colleague_gives_a_reason_and_looks_for_eight_hours()
    {
        var (lotte, nina) = (await demo.As("Lotte"), await demo.As("Nina"));
        Assert.IsType<ReasonIsNeeded>((await Open(lotte, nina.Client!.Value)).Refusal);
        Assert.False((await Take(lotte, nina.Client.Value)).IsRefused);
        demo.Clock.Now += TimeSpan.FromHours(8) - TimeSpan.FromSeconds(1);
        Assert.False((await Open(lotte, nina.Client.Value)).IsRefused);
        demo.Clock.Now += TimeSpan.FromSeconds(1);
        Assert.IsType<ReasonIsNeeded>((await Open(lotte, nina.Client.Value)).Refusal);
        Assert.Contains(await new MyLooks(demo.Store, demo.Regulations).For(nina), l => l.Reason == "Klaas is met verlof; ik bereid het gesprek van morgen voor.");
    }

    /// <summary>OPW-11: an employer gets something for a placement only.</summary>
    [Fact]
    public async Task An_employer_can_be_asked_for_a_placement_only()
    {
        await using var db = await demo.Store.Read();
        var (klaas, nina) = (await demo.As("Klaas"), (await demo.As("Nina")).Client!.Value);
        var (trajectory, bakery) = (await db.Trajectories.SingleAsync(t => t.Client == nina), await db.Parties.SingleAsync(p => p.Name == "Bakkerij Zogenaamd B.V."));
        var choices = await new ReadConsentToAsk(demo.Store, demo.Regulations, demo.Clock).Choices(klaas, nina, trajectory.Id, bakery.Id);
        Assert.Equal(["placement"], choices.Value.Purposes.Select(p => p.Id));
        var last = LegalDay.Of(PlayedDemo.Now).AddDays(30);
        var asked = await new AskConsent(demo.Store, demo.Regulations).Run(klaas, nina, new(trajectory.Id, bakery.Id, "thirdPartyDisclosure", ["name"], last), CommandKey.New());
        Assert.IsType<PurposeIsNotForThisRecipient>(asked.Refusal);
    }

    /// <summary>ZOZ-01, ZOZ-05: a colleague sees content only with the client's consent, what it names, with a reason; others are not there.</summary>
    [Fact]
    public async Task Where_consent_is_asked_a_colleague_sees_what_it_names_until_it_is_withdrawn()
    {
        var (abel, casper, britt) = (await demo.As("Abel"), await demo.As("Casper"), await demo.As("Britt"));
        Assert.IsType<NotFound>((await Take(abel, britt.Client!.Value)).Refusal);
        Assert.Equal(["Casper Coulisse"], (await Cases.Find(abel, "co")).Value.Clients.Select(c => c.Name));
        Assert.IsType<ReasonIsNeeded>((await Open(abel, casper.Client!.Value)).Refusal);
        Assert.False((await Take(abel, casper.Client.Value)).IsRefused);
        var seen = await new ReadDossier(demo.Store, demo.Regulations, demo.Clock).Of(abel, casper.Client.Value);
        Assert.Equal(["coachingQuestion", "name"], seen.Value.Categories.Select(g => g.Category.Id).Order());

        await using var db = await demo.Store.Read();
        var consent = await db.Consents.SingleAsync(c => c.Client == casper.Client && c.Purpose == "colleagueConsultation");
        Assert.False((await new WithdrawConsent(demo.Store, demo.Regulations, demo.Press).Run(casper, consent.Id, CommandKey.New())).IsRefused);
        Assert.IsType<NotFound>((await Open(abel, casper.Client.Value)).Refusal);
    }

    /// <summary>ZOZ-07, item 3: from withdrawal nothing more; what waited was cancelled with it.</summary>
    [Fact]
    public async Task What_waited_was_cancelled_by_the_withdrawal()
    {
        await using var db = await demo.Store.Read();
        var guus = (await demo.As("Guus")).Client;
        var withdrawn = await db.Consents.SingleAsync(c => c.Client == guus);
        var waited = await db.Disclosures.SingleAsync(d => d.Client == guus && d.State == DisclosureState.Cancelled);
        Assert.Equal(withdrawn.WithdrawnAt, waited.EndedAt);
    }

    /// <summary>ACM-28: access within one month of receipt; PRO-22: a reaction within four weeks.</summary>
    [Theory]
    [InlineData("Dirk", false)]
    [InlineData("Noor", true)]
    public async Task One_practice_keeps_the_laws_month_another_reacts_within_four_weeks(string who, bool ownStep)
    {
        var mine = new MyRequests(demo.Store, demo.Regulations, HolidayCalendar.Netherlands, demo.Clock);
        var client = await demo.As(who);
        var screen = await mine.Find(client, (await mine.For(client))[0].Id);
        Assert.Equal(ownStep, screen!.Clocks.Any(c => c is { Governs: true, IsLaw: false, Clock.Kind: RightStepKind.React }));
        Assert.Contains(screen.Clocks, c => c.IsLaw);
    }

    Caseload Cases => new(demo.Store, demo.Regulations, demo.Clock);

    Task<Outcome> Open(Actor who, ClientId client) => new OpenDossier(demo.Store, demo.Regulations).Run(who, client, CommandKey.New());

    Task<Outcome> Take(Actor who, ClientId client) => new TakeAccess(demo.Store, demo.Regulations).Run(who, client, "Ik neem waar voor een collega.", CommandKey.New());
}
