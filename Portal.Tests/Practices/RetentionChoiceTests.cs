using Portal.Core.Practices;

namespace Portal.Tests.Practices;

public class RetentionChoiceTests
{
    static readonly PrivacyProfile Pro6 = Shipped.Profile("pro6-advies");

    [Theory, InlineData(RetentionMedium.Paper, "paperFile"), InlineData(RetentionMedium.Electronic, "electronicFile")]
    public void An_item_follows_the_rule_for_its_medium(RetentionMedium medium, string rule) =>
        Assert.Equal(rule, RetentionChoice.For(Pro6, Pro6.Category("name")!, medium).Id);

    [Theory, InlineData(RetentionMedium.Paper), InlineData(RetentionMedium.Electronic)]
    public void A_category_with_one_rule_follows_it_in_every_medium(RetentionMedium medium) =>
        Assert.Equal("electronicFile", RetentionChoice.For(Pro6, Pro6.Category("supportTickets")!, medium).Id);

    [Theory, InlineData(RetentionMedium.Paper), InlineData(RetentionMedium.Electronic)]
    public void An_invoice_follows_the_rule_of_the_act(RetentionMedium medium)
    {
        var category = Pro6.Category("name")! with { RetentionRuleIds = ["paperFile", "electronicFile", "invoices"] };

        Assert.Equal("invoices", RetentionChoice.For(Pro6, category, medium, isInvoice: true).Id);
        Assert.NotEqual("invoices", RetentionChoice.For(Pro6, category, medium).Id);
    }

    [Fact]
    public void What_is_no_invoice_follows_the_rule_without_an_act_where_both_are_for_any_medium()
    {
        var profile = Shipped.Profile("opwaarts");
        var category = profile.Category("name")! with { RetentionRuleIds = ["administration", "file"] };

        Assert.Equal("file", RetentionChoice.For(profile, category, RetentionMedium.Paper).Id);
    }

    [Fact]
    public void Every_category_of_every_profile_has_a_rule_in_both_media()
    {
        foreach (var profile in ProfileLibrary.Load(Shipped.Folder).Profiles.Values)
        {
            Assert.All(profile.Categories, category => Assert.Contains(RetentionChoice.For(profile, category, RetentionMedium.Paper).Id, category.RetentionRuleIds));
            Assert.All(profile.Categories, category => Assert.Contains(RetentionChoice.For(profile, category, RetentionMedium.Electronic).Id, category.RetentionRuleIds));
        }
    }
}
