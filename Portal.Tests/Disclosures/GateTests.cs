using Portal.Core;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Tests.Support;

namespace Portal.Tests.Disclosures;

/// <summary>Nothing leaves without a valid consent or a named ground; each reason to say no, by itself.</summary>
public sealed class GateTests : IAsyncLifetime
{
    const string ByConsent = "disclosureOnConsent";

    APortal portal = null!;
    AClient noor = null!;
    Party uwv = null!, coach = null!;
    ATrajectory trajectory = null!;

    public async Task InitializeAsync()
    {
        portal = await APortal.Of();
        noor = portal.Client("Noor");
        (uwv, coach) = (portal.Party("uwv", "UWV"), portal.Party("otherProfessional", "Jobcoach"));
        trajectory = noor.Trajectory("reintegration", PrincipalKind.Uwv, principal: uwv);
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Under_a_consent_that_covers_the_answer_is_yes_and_names_it()
    {
        var consent = await portal.Given(trajectory, coach, "reports", "results");
        var id = await portal.Waiting(trajectory, coach, await trajectory.Item("reports"));
        Assert.Equal((Ground.Consent, consent), (portal.Disclosure(id).Ground!.Value, portal.Disclosure(id).Consent!.Value));
    }

    [Fact]
    public async Task Without_a_consent() => Assert.Equal([new ConsentIsMissing()], await No(coach, ByConsent, null, await trajectory.Item("reports")));

    [Fact]
    public async Task Without_an_item() => Assert.Equal([new NoItemChosen()], await No(coach, ByConsent, null));

    [Fact]
    public async Task With_an_item_of_another_trajectory()
    {
        await portal.Given(trajectory, coach, "reports");
        var other = await noor.Trajectory().Item("reports");
        Assert.Equal([new ItemIsGone()], await No(coach, ByConsent, null, await trajectory.Item("reports"), other));
    }

    [Fact]
    public async Task With_a_consent_that_was_asked_declined_or_withdrawn()
    {
        var item = await trajectory.Item("reports");
        var id = await portal.Asked(trajectory, coach, "reports");
        Assert.Equal([new ConsentIsNotInForce(ConsentState.Requested)], await No(coach, ByConsent, null, item));
        (await portal.Give(noor, portal.Yes(id))).Done();
        (await portal.Withdraw(noor, id)).Done();
        Assert.Equal([new ConsentIsNotInForce(ConsentState.Withdrawn)], await No(coach, ByConsent, null, item));
    }

    [Fact]
    public async Task With_a_consent_that_expired_at_that_very_moment()
    {
        var (item, id) = (await trajectory.Item("reports"), await portal.Given(trajectory, coach, "reports"));
        portal.Clock.Now = portal.Consent(id).ValidUntil.AddTicks(-1);
        await portal.Waiting(trajectory, coach, item);
        portal.Clock.Pass(TimeSpan.FromTicks(1));
        Assert.Equal([new ConsentIsNotInForce(ConsentState.Expired)], await No(coach, ByConsent, null, item));
    }

    [Fact]
    public async Task With_a_consent_for_another_recipient_of_the_same_kind()
    {
        await portal.Given(trajectory, coach, "reports");
        Assert.Equal([new ConsentIsMissing()], await No(portal.Party("otherProfessional", "Ander"), ByConsent, null, await trajectory.Item("reports")));
    }

    [Fact]
    public async Task With_a_consent_for_another_purpose()
    {
        await portal.Given(trajectory, coach, "reports");
        Assert.Equal([new ConsentIsForAnotherPurpose(ByConsent)], await No(coach, "reporting", null, await trajectory.Item("reports")));
    }

    [Fact]
    public async Task With_a_consent_for_other_data()
    {
        await portal.Given(trajectory, coach, "reports");
        Assert.Equal([new ConsentDoesNotCover("results")], await No(coach, ByConsent, null, await trajectory.Item("reports"), await trajectory.Item("results")));
    }

    [Fact]
    public async Task With_a_consent_whose_trajectory_ended()
    {
        var item = await trajectory.Item("reports");
        await portal.Given(trajectory, coach, "reports");
        trajectory.Ends(portal.Clock.Today);
        await portal.Waiting(trajectory, coach, item);
        portal.Clock.PassDays(1);
        Assert.Equal([new TrajectoryHasEnded()], await No(coach, ByConsent, null, item));
    }

    [Fact]
    public async Task With_a_consent_of_an_earlier_trajectory()
    {
        await portal.Given(trajectory, coach, "reports");
        trajectory.Ends(portal.Clock.Today.AddDays(-1));
        trajectory = noor.Trajectory();
        Assert.Equal([new TrajectoryHasEnded()], await No(coach, ByConsent, null, await trajectory.Item("reports")));
    }

    [Fact]
    public async Task For_a_purpose_that_nobody_may_choose_or_that_is_for_anonymised_data_only()
    {
        var item = await trajectory.Item("reports");
        Assert.Equal([new PurposeIsNotForThisRecipient("ourWork")], await No(coach, "ourWork", null, item));
        Assert.Equal([new PurposeIsNotForThisRecipient("verzonnen")], await No(coach, "verzonnen", null, item));
        Assert.Equal([new OnlyAnonymised()], await No(coach, "training", null, item));
    }

    [Fact]
    public async Task The_principal_gets_its_whitelist_without_a_consent()
    {
        var id = (await portal.Prepare(trajectory, uwv, "reporting", null, await trajectory.Item("reports"), await trajectory.Item("bsn", "999999990"))).Done();
        Assert.Equal((Ground.Principal, null), (portal.Disclosure(id).Ground!.Value, portal.Disclosure(id).Consent));
    }

    [Fact]
    public async Task The_principal_gets_more_only_with_a_consent_and_never_for_another_purpose()
    {
        var item = await trajectory.Item("fileNotes");
        Assert.Equal([new ConsentIsMissing()], await No(uwv, "reporting", null, item));
        Assert.Equal([new PurposeIsNotForThisRecipient("credit")], await No(uwv, "credit", null, await trajectory.Item("reports")));
        var consent = (await portal.Ask(trajectory, uwv, "reporting", null, "fileNotes")).Done();
        (await portal.Give(noor, portal.Yes(consent))).Done();
        (await portal.Prepare(trajectory, uwv, "reporting", null, item)).Done();
    }

    [Fact]
    public async Task Who_is_no_principal_here_has_no_whitelist()
    {
        var own = noor.Trajectory("coaching", PrincipalKind.Client);
        trajectory = own;
        Assert.Equal([new ConsentIsMissing()], await No(uwv, "reporting", null, await own.Item("reports")));
    }

    [Fact]
    public async Task An_employer_never_gets_health_data_principal_or_not()
    {
        var employer = portal.Party("employer", "Fabriek");
        trajectory = noor.Trajectory("reintegration", PrincipalKind.Employer, principal: employer);
        var health = await trajectory.Item("incapacityDegree", "35-80");
        Assert.Contains(new CategoryIsNotForThisRecipient("incapacityDegree"), await No(employer, "reporting", null, health));
        Assert.Equal([new CategoryIsNotForThisRecipient("reports"), new ConsentIsMissing()], await No(employer, "reporting", null, await trajectory.Item("reports")));
        (await portal.Prepare(trajectory, employer, "reporting", null, await trajectory.Item("results"))).Done();
        Assert.Contains(new CategoryIsNotForThisRecipient("incapacityDegree"), await No(portal.Party("employer", "Ander bedrijf"), ByConsent, null, health));
    }

    [Fact]
    public async Task A_survey_needs_the_consent_and_the_whitelist()
    {
        var bureau = portal.Party("survey", "Bureau");
        var (name, report) = (await trajectory.Item("name"), await trajectory.Item("reports"));
        Assert.Equal([new ConsentIsMissing()], await No(bureau, "survey", null, name));
        var consent = (await portal.Ask(trajectory, bureau, "survey", null, "name")).Done();
        (await portal.Give(noor, portal.Yes(consent))).Done();
        (await portal.Prepare(trajectory, bureau, "survey", null, name)).Done();
        Assert.Equal([new CategoryIsNotForThisRecipient("reports"), new ConsentDoesNotCover("reports")], await No(bureau, "survey", null, report));
    }

    [Fact]
    public async Task A_processor_needs_an_agreement_that_holds()
    {
        var item = await trajectory.Item("name");
        Assert.Equal([new AgreementIsMissing()], await No(portal.Party("hosting", "Zonder"), "administration", null, item));
        Assert.Equal([new AgreementIsMissing()], await No(portal.Own.Party("hosting", "Voorbij", new(new(2020, 1, 1), "1", new(2026, 3, 1))), "administration", null, item));
        var id = (await portal.Prepare(trajectory, portal.Own.Party("hosting", "Goed", new(new(2020, 1, 1), "1", new(2026, 3, 2))), "administration", null, item)).Done();
        Assert.Equal(Ground.Processor, portal.Disclosure(id).Ground);
    }

    [Theory]
    [InlineData(Ground.Statute, " ", "brief 1", typeof(CitationIsMissing))]
    [InlineData(Ground.Statute, "Sv 126nd", " ", typeof(DocumentIsMissing))]
    [InlineData(Ground.CourtOrder, "", "vonnis", typeof(CitationIsMissing))]
    [InlineData(Ground.CourtOrder, "ECLI", null, typeof(DocumentIsMissing))]
    [InlineData(Ground.VitalInterest, "", null, typeof(CitationIsMissing))]
    [InlineData(Ground.Consent, "x", "y", typeof(GroundIsUnknownHere))]
    [InlineData(Ground.Principal, "x", "y", typeof(GroundIsUnknownHere))]
    public async Task A_statute_needs_its_citation_and_its_document(Ground ground, string citation, string? document, Type reason) =>
        Assert.Equal([reason], (await No(coach, "administration", new(ground, citation, document), await trajectory.Item("name"))).Select(r => r.GetType()));

    [Fact]
    public async Task What_a_statute_demands_leaves_by_a_second_person_also_after_a_withdrawal()
    {
        var consent = await portal.Given(trajectory, coach, "reports");
        (await portal.Withdraw(noor, consent)).Done();
        var id = (await portal.Prepare(trajectory, coach, "administration", new(Ground.Statute, "Sv 126nd", "vordering 7"), await trajectory.Item("reports"))).Done();
        Assert.Equal([new SecondPersonIsNeeded()], Assert.IsType<GateSaysNo>((await portal.Release(trajectory.Adviser, id)).Refusal).Reasons);
        var bram = portal.Adviser("Bram");
        (await portal.TakeAccess.Run(bram, noor.Id, "Tweede lezer van een vordering", Core.Storage.CommandKey.New())).Done();
        (await portal.Release(bram, id)).Done();
        Assert.Equal((Ground.Statute, null, bram.Adviser), (portal.Disclosure(id).Ground!.Value, portal.Disclosure(id).Consent, portal.Disclosure(id).ReleasedBy));
    }

    [Fact]
    public async Task At_a_processor_disclosures_do_not_exist_on_any_ground()
    {
        await using var processor = await APortal.Of("psycro");
        var own = processor.Client("Wim").Trajectory();
        var item = await own.Item("clientDetails");
        foreach (var claimed in (LegalGround?[])[null, new(Ground.Statute, "Sv", "brief"), new(Ground.VitalInterest, "AVG 6(1)(d)", null)])
        {
            var refusal = (await processor.Prepare(own, processor.Party("otherProfessional", "Coach"), "scmproService", claimed, item)).Refusal;
            Assert.Contains(new DisclosuresDoNotExistHere(), Assert.IsType<GateSaysNo>(refusal).Reasons);
        }
    }

    async Task<IReadOnlyList<Refusal>> No(Party to, string purpose, LegalGround? claimed, params ItemId[] items) =>
        Assert.IsType<GateSaysNo>((await portal.Prepare(trajectory, to, purpose, claimed, items)).Refusal).Reasons;
}
