using Portal.Core;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Tests.Support;

namespace Portal.Tests.Disclosures;

/// <summary>Nothing leaves without a valid consent or a named ground; the grounds, each by itself.</summary>
public sealed class GateTests : AGate
{
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
}
