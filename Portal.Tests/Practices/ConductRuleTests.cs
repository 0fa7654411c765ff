using static Portal.Tests.Practices.JsonChanges;

namespace Portal.Tests.Practices;

public class ConductRuleTests
{
    const string Id = "pro6-advies";

    [Fact]
    public void A_kind_of_recipient_stands_once_in_a_capacity() =>
        Only(Id, "recipients[trainees]", "Er is al", json => json.Set("recipients[trainees].kind", "\"survey\""));

    [Fact]
    public void A_recipient_has_a_purpose() => Only(Id, "recipients[survey].purposeIds", "geen doel", json => json.Set("recipients[survey].purposeIds", "[]"));

    [Fact]
    public void A_recipient_has_a_purpose_that_can_be_chosen() =>
        Only(Id, "recipients[survey].purposeIds", "ourWork", json => json.Set("recipients[survey].purposeIds", "[\"ourWork\"]"));

    [Fact]
    public void A_recipient_gets_no_category_that_is_off() =>
        Only(Id, "recipients[trainees].allowedCategoryIds", "idDocument", json => json.Add("recipients[trainees].allowedCategoryIds", "\"idDocument\""));

    [Fact]
    public void An_employer_gets_nothing_beyond_its_list() =>
        Only(Id, "recipients[employerAsPrincipal]", "werkgever", json => json.Set("recipients[employerAsPrincipal].beyondWhitelist", "\"explicitWrittenConsent\""));

    [Theory, InlineData("limitations"), InlineData("bsn")]
    public void An_employer_gets_no_health_data_and_no_bsn(string category) =>
        Only("opwaarts", "recipients[employer]", "werkgever", json => json.Add("recipients[employer].allowedCategoryIds", $"\"{category}\""));

    [Fact]
    public void The_public_gets_anonymous_data_only() =>
        Only(Id, "recipients[trainees].anonymisedOnly", "anonieme", json => json.Set("recipients[trainees].anonymisedOnly", "false"));

    [Fact]
    public void A_processor_among_the_recipients_has_an_agreement() =>
        Only(Id, "recipients[hosting].agreementRequired", "overeenkomst", json => json.Set("recipients[hosting].agreementRequired", "false"));

    [Theory, InlineData("consent.enabled"), InlineData("disclosure.enabled")]
    public void A_processor_discloses_nothing(string path) => Only("psycro", "role", "geen ontvangers", json => json.Set(path, "true"));

    [Fact]
    public void A_processor_forwards_requests() => Only("psycro", "role", "stuurt verzoeken door", json => json.Set("rights.forwardTo", "null"));

    [Fact]
    public void A_processor_has_an_agreement_with_its_controllers() =>
        Assert.Contains(Shipped.Broken("psycro", json => json.Set("controllers.agreementRequired", "false")), problem => problem.Path == "role");

    [Fact]
    public void A_processor_decides_nothing() =>
        Only("psycro", "rights.items[access]", "beslist niets", json => json.Set("rights.items[access].decidedBy", "\"practice\""));

    [Fact]
    public void A_profile_cannot_set_aside_a_court() =>
        Only(Id, "disclosure.exceptions", "rechter", json => json.Drop("disclosure.exceptions[courtOrder]"));

    [Fact]
    public void A_colleague_who_needs_consent_has_a_consent_to_ask() =>
        Only("zicht-op-zin", "access.colleague", "toestemming", json => json.Set("access.colleague.consentScope", "null"));

    [Theory, InlineData("approver"), InlineData("reader")]
    public void Who_works_alone_waits_a_day(string who) =>
        Only(Id, $"secondPerson.{who}.fallbackWhenAlone", "24 uur", json => json.Set($"secondPerson.{who}.fallbackWhenAlone.waitHours", "1"));

    [Fact]
    public void A_right_has_no_precondition() =>
        Only(Id, "rights.items[portability]", "vrij", json => json.Set("rights.items[portability].preconditions", "[\"inWriting\"]"));

    [Fact]
    public void A_right_is_always_offered() =>
        Only(Id, "rights.items[portability]", "vrij", json => json.Set("rights.items[portability].offered", "false"));

    [Fact]
    public void All_eight_rights_are_there() => Assert.Contains(
        Shipped.Broken(Id, json => json.Drop("rights.items[objection]")), problem => problem.Path == "rights.items");

    [Theory]
    [InlineData("objection", "AVG 15(4)")]
    [InlineData("portability", "AVG 17(3)(a)")]
    [InlineData("restriction", "AVG 20(3)")]
    [InlineData("automatedDecision", "UAVG 41(1)(a)")]
    public void A_ground_belongs_to_its_right(string right, string ground) =>
        Only(Id, $"rights.items[{right}].allowedGrounds", ground, json => json.Add($"rights.items[{right}].allowedGrounds", $"\"{ground}\""));

    [Fact]
    public void Withdrawal_is_never_refused() => Only(
        Id, "rights.items[withdrawal]", "nooit geweigerd", json => json.Add("rights.items[withdrawal].allowedGrounds", "\"AVG 12(5)\""));

    [Fact]
    public void A_right_has_a_time_for_the_decision() =>
        Only(Id, "rights.items[portability].deadlines", "geen tijd", json => json.Set("rights.items[portability].deadlines", "[]"));

    [Theory, InlineData("P6W"), InlineData("P2M"), InlineData("P1Y"), InlineData("P31D"), InlineData("P99999999999W")]
    public void A_decision_comes_within_a_month(string period) => Only(
        Id, "rights.items[portability].deadlines[decide].period", "één maand", json => json.Set("rights.items[portability].deadlines[decide].period", $"\"{period}\""));

    [Fact]
    public void An_extension_is_no_decision() => Only(
        Id, "rights.items[access].deadlines[decide].extensionSatisfies", "geen beslissing", json => json.Set("rights.items[access].deadlines[decide].extensionSatisfies", "true"));

    [Fact]
    public void An_extension_is_a_reaction() => Only(
        Id, "rights.items[rectification].deadlines[react].extensionSatisfies", "reactie", json => json.Set("rights.items[rectification].deadlines[react].extensionSatisfies", "false"));

    [Theory]
    [InlineData("intake.receiptCountsAsConsent", "true", "false")]
    [InlineData("changes.consentCarryOver", "true", "false")]
    [InlineData("website.portalTracking", "true", "false")]
    [InlineData("profiling.solelyAutomated", "true", "false")]
    [InlineData("refusal.written", "false", "true")]
    [InlineData("refusal.authorityRoute", "false", "true")]
    [InlineData("refusal.courtRoute", "false", "true")]
    public void The_law_leaves_no_choice(string path, string value, string always) => Only(Id, path, $"altijd {always}", json => json.Set(path, value));

    [Theory]
    [InlineData("complaints.authorityRoute")]
    [InlineData("complaints.courtRoute")]
    [InlineData("refusal.reasonRequired")]
    public void The_law_leaves_no_choice_where_the_text_speaks(string path) => Assert.Contains(
        Shipped.Broken(Id, json => json.Set(path, "false")), problem => problem.Path == path && problem.What == "Dit is altijd true.");

    [Fact]
    public void Security_measures_are_named() => Only(Id, "security.measures", "geen maatregel", json => json.Set("security.measures", "[]"));
}
