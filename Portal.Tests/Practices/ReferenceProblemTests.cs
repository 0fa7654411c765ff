using static Portal.Tests.Practices.JsonChanges;

namespace Portal.Tests.Practices;

public class ReferenceProblemTests
{
    const string Id = "pro6-advies";

    [Theory]
    [InlineData("categories[cv].purposeIds", "categories[cv].purposeIds[0]", "purposes")]
    [InlineData("categories[cv].retentionRuleIds", "categories[cv].retentionRuleIds[0]", "retention")]
    [InlineData("invoice.forbidCategoryIds", "invoice.forbidCategoryIds[0]", "categories")]
    [InlineData("recipients[survey].purposeIds", "recipients[survey].purposeIds[0]", "purposes")]
    [InlineData("profiling.purposeIds", "profiling.purposeIds[0]", "purposes")]
    public void A_reference_to_nothing_is_found(string list, string path, string section) =>
        Only(Id, path, $"\"nothing\" staat niet in {section}", json => json.Set(list, "[\"nothing\"]"));

    [Fact]
    public void A_source_of_data_that_the_profile_lacks_is_found() =>
        Only(Id, "categories[cv].sources[0]", "staat niet in sources", json => json.Set("categories[cv].sources", "[\"website\"]"));

    [Fact]
    public void A_role_that_the_profile_lacks_is_found() =>
        Only(Id, "confidentiality.appliesTo[0]", "staat niet in access.roles", json => json.Set("confidentiality.appliesTo", "[\"processorStaff\"]"));

    [Fact]
    public void A_mailbox_that_the_profile_lacks_is_found() =>
        Only(Id, "complaints.contactId", "staat niet in contacts", json => json.Set("complaints.contactId", "\"privacyOfficer\""));

    [Fact]
    public void A_source_that_is_no_article_is_found() => Only(Id, "paper.sourceRef", "geen artikel", json => json.Set("paper.sourceRef", "\"Artikel 99\""));

    [Theory, InlineData("law:GDPR 12"), InlineData("law:AVG"), InlineData("law:see AVG 12")]
    public void A_law_without_article_is_found(string source) => Only(Id, "paper.sourceRef", "geen wetsartikel", json => json.Set("paper.sourceRef", $"\"{source}\""));

    [Fact]
    public void A_default_without_reason_is_found() => Only(Id, "paper.sourceRef", "geen reden", json => json.Set("paper.sourceRef", "\"default: so\""));
}
