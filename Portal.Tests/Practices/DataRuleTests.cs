using static Portal.Tests.Practices.JsonChanges;

namespace Portal.Tests.Practices;

public class DataRuleTests
{
    const string Id = "pro6-advies";

    [Fact]
    public void A_date_of_the_text_is_a_date() => Only(Id, "asWritten.dated", "geen datum", json => json.Set("asWritten.dated", "\"last year\""));

    [Fact]
    public void A_purpose_has_a_legal_basis() => Only(Id, "purposes[credit].legalBasis", "geen grondslag", json => json.Set("purposes[credit].legalBasis", "[]"));

    [Fact]
    public void A_legitimate_interest_is_named_when_it_is_a_basis() =>
        Only(Id, "purposes[training].legitimateInterest", "gerechtvaardigd belang", json => json.Set("purposes[training].legitimateInterest", "null"));

    [Fact]
    public void A_purpose_that_rests_on_consent_asks_it() =>
        Only(Id, "purposes[survey].consent", "rust op toestemming", json => json.Set("purposes[survey].consent", "\"notRequired\""));

    [Fact]
    public void A_vague_purpose_cannot_be_chosen() =>
        Only(Id, "purposes[training].selectable", "vaag", json => json.Set("purposes[training].vague", "true"));

    [Fact]
    public void A_controllers_instruction_is_no_basis_for_a_controller() =>
        Only(Id, "purposes[ict].legalBasis", "verwerker", json => json.Add("purposes[ict].legalBasis", "\"controllerInstruction\""));

    [Theory]
    [InlineData("purposeIds", "geen doel")]
    [InlineData("legalBasis", "geen grondslag")]
    [InlineData("retentionRuleIds", "geen bewaartermijn")]
    [InlineData("visibleTo", "Niemand")]
    [InlineData("sources", "waar deze gegevens vandaan komen")]
    public void A_category_has_purpose_basis_term_viewer_and_source(string field, string what) =>
        Only(Id, $"categories[bsn].{field}", what, json => json.Set($"categories[bsn].{field}", "[]"));

    [Fact]
    public void A_category_without_purpose_says_how_to_mend_it() =>
        Assert.Contains("purposes", Shipped.Broken(Id, json => json.Set("categories[bsn].purposeIds", "[]"))[0].Mend, StringComparison.Ordinal);

    [Fact]
    public void The_basis_of_a_category_is_one_of_its_purposes() =>
        Only(Id, "categories[gender].legalBasis", "bij geen van haar doelen", json => json.Add("categories[gender].legalBasis", "\"e\""));

    [Fact]
    public void A_category_has_a_purpose_that_can_be_chosen() =>
        Only(Id, "categories[gender].purposeIds", "kan gekozen worden", json => json.Set("categories[gender].purposeIds", "[\"ourWork\"]"));

    [Fact]
    public void What_is_about_the_client_is_not_hidden_from_the_client() =>
        Only(Id, "categories[gender].visibleTo", "cliënt ziet het niet", json => json.Set("categories[gender].visibleTo", "[\"assignedAdviser\"]"));

    [Fact]
    public void Health_data_have_a_ground() =>
        Only("opwaarts", "categories[phone].art9GroundIds", "AVG 9", json => json.Add("categories[phone].art9GroundIds", "\"explicitConsent\""));

    [Fact]
    public void Special_data_are_restricted() => Only(
        Id, "categories[earningCapacity].restrictedView", "afgeschermd", json => json.Set("categories[earningCapacity].restrictedView", "false"));

    [Fact]
    public void What_must_be_justified_asks_a_reason() =>
        Only(Id, "categories[gender].reasonRequired", "reden", json => json.Set("categories[gender].condition", "\"justified\""));

    [Fact]
    public void A_conditional_category_is_opened_by_a_type() =>
        Only(Id, "categories[gender].condition", "spreken elkaar tegen", json => json.Set("categories[gender].condition", "\"trajectoryType\""));

    [Fact]
    public void A_bsn_that_is_not_allowed_is_off() =>
        Only("active-case-management", "categories[bsn].enabled", "mag niet", json =>
        {
            json.Set("categories[bsn].enabled", "true");
            json.Drop("mends[categories[bsn].enabled]");
            json.Drop("asWritten.values[categories[bsn].enabled]");
        });

    [Fact]
    public void A_bsn_opens_only_where_an_act_allows_it() => Only(
        Id, "categories[bsn]", "andere trajecten", json => json.Add("trajectoryTypes[coaching].conditionalCategoryIds", "\"bsn\""));

    [Fact]
    public void The_number_of_an_identity_document_is_off() => Assert.Contains(
        Shipped.Broken(Id, json => json.Set("categories[idDocument].enabled", "true")), problem => problem.Path == "categories[idDocument].enabled");

    [Fact]
    public void A_bsn_is_allowed_only_with_an_act() => Assert.Contains(
        Shipped.Broken(Id, json => json.Set("bsn.allowed", "false")), problem => problem.Path == "bsn.allowed");

    [Fact]
    public void A_bsn_is_never_for_a_client_who_pays() => Only(
        Id, "bsn.neverForPrincipalKinds", "zelf betaalt", json => json.Set("bsn.neverForPrincipalKinds", "[\"otherPayer\"]"));

    [Fact]
    public void A_bsn_basis_names_principals_of_its_type() => Only(
        "opwaarts", "bsn.statutoryBasis[participationUwv].principalKinds", "past niet", json =>
        {
            json.Set("trajectoryTypes[participation].principalKinds", "[\"municipality\", \"employer\"]");
        });

    [Fact]
    public void A_bsn_basis_names_no_principal_that_is_excluded() => Only(
        Id, "bsn.statutoryBasis[reintegrationEmployer].principalKinds", "neverForPrincipalKinds", json => json.Add("bsn.neverForPrincipalKinds", "\"employer\""));

    [Fact]
    public void Only_public_bodies_and_employers_give_a_bsn_basis() => Only(
        Id, "bsn.statutoryBasis[reintegrationEmployer].principalKinds", "Alleen UWV", json =>
        {
            json.Add("trajectoryTypes[reintegration].principalKinds", "\"coachingOrganisation\"");
            json.Add("bsn.statutoryBasis[reintegrationEmployer].principalKinds", "\"coachingOrganisation\"");
        });

    [Fact]
    public void The_reintegration_ground_asks_secrecy() =>
        Only(Id, "art9Grounds[reintegration]", "geheimhouding", json => json.Set("art9Grounds[reintegration].secrecyRequired", "false"));

    [Fact]
    public void Any_other_ground_is_explicit_consent() =>
        Only(Id, "art9Grounds[explicitConsent].consent", "uitdrukkelijke toestemming", json => json.Set("art9Grounds[explicitConsent].consent", "\"notRequired\""));

    [Fact]
    public void Only_an_act_withstands_a_request_to_erase() => Only(
        Id, "retention[paperFile].withstandsErasureRequest", "wet", json => json.Set("retention[paperFile].withstandsErasureRequest", "true"));

    [Fact]
    public void A_term_is_used() => Only("psycro", "retention[spare]", "gebruikt", json => json.Add(
        "retention", json.Find("retention[valuation]").ToJsonString().Replace("\"valuation\"", "\"spare\"", StringComparison.Ordinal)));
}
