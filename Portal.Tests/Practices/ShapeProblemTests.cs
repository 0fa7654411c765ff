using static Portal.Tests.Practices.JsonChanges;

namespace Portal.Tests.Practices;

public class ShapeProblemTests
{
    const string Id = "pro6-advies";

    [Fact]
    public void An_unknown_field_is_found() => Only(Id, "purposes[training].color", "bestaat niet", json => json.Set("purposes[training].color", "1"));

    [Fact]
    public void An_unknown_field_at_the_top_is_found() => Only(Id, "colour", "bestaat niet", json => json.Set("colour", "1"));

    [Fact]
    public void A_field_in_the_wrong_case_is_unknown_and_the_right_one_missing()
    {
        var problems = Shipped.Broken(Id, json =>
        {
            json.Remove("paper.used");
            json.Set("paper.Used", "true");
        });

        Assert.Equal(["paper.Used", "paper.used"], problems.Select(problem => problem.Path));
    }

    [Fact]
    public void A_missing_field_is_found() => Only(Id, "categories[bsn].about", "ontbreekt", json => json.Remove("categories[bsn].about"));

    [Fact]
    public void A_missing_field_that_may_be_null_is_found() => Only(Id, "supersedes", "ontbreekt", json => json.Remove("supersedes"));

    [Fact]
    public void A_missing_section_is_found() => Only(Id, "incident", "ontbreekt", json => json.Remove("incident"));

    [Fact]
    public void Null_is_found_where_it_may_not_be() => Only(Id, "practice.name", "leeg", json => json.Set("practice.name", "null"));

    [Theory]
    [InlineData("paper.used", "\"ja\"", "ja of nee")]
    [InlineData("incident.authorityHours", "\"72\"", "heel getal")]
    [InlineData("incident.authorityHours", "72.5", "heel getal")]
    [InlineData("incident.authorityHours", "-1", "heel getal")]
    [InlineData("purposes", "{}", "lijst")]
    [InlineData("refusal", "[]", "groep velden")]
    [InlineData("asWritten.articles", "{}", "groep velden")]
    [InlineData("mendedOn", "\"2026-02-30\"", "datum")]
    [InlineData("role", "\"Controller\"", "bestaat niet")]
    [InlineData("role", "0", "bestaat niet")]
    [InlineData("schema", "\"privacy-profile/2.0\"", "bestaat niet")]
    [InlineData("fees.allowed", "\"free\"", "bestaat niet")]
    [InlineData("version", "\"1\"", "klopt niet")]
    [InlineData("title.nl", "\"  \"", "leeg")]
    [InlineData("contacts[rights].mailbox", "\"jan.jansen@praktijk.nl\"", "klopt niet")]
    [InlineData("practice.colour", "\"teal\"", "klopt niet")]
    [InlineData("practice.colour", "\"#ffd54a\"", "klopt niet")]
    [InlineData("purposes[training].consent", "\"mumbled\"", "bestaat niet")]
    [InlineData("rights.forwardTo", "\"practice\"", "bestaat niet")]
    [InlineData("retention[paperFile].period", "\"seven years\"", "klopt niet")]
    public void A_value_of_the_wrong_kind_is_found(string path, string value, string what) => Only(Id, path, what, json => json.Set(path, value));

    [Fact]
    public void A_practice_names_mailboxes_of_its_own() =>
        Assert.Empty(Shipped.Broken(Id, json => json.Set("contacts[rights].mailbox", "\"privacy@praktijk.nl\"")));

    [Theory]
    [InlineData("active-case-management")]
    [InlineData("opwaarts")]
    [InlineData("pro6-advies")]
    [InlineData("psycro")]
    [InlineData("zicht-op-zin")]
    public void What_is_shipped_reaches_nobody(string id) =>
        Assert.All(Shipped.Profile(id).Contacts, contact => Assert.EndsWith(".example", contact.Mailbox, StringComparison.Ordinal));

    [Fact]
    public void An_unknown_ground_in_a_list_is_found_by_its_place() => Only(
        Id, "rights.items[access].allowedGrounds[0]", "bestaat niet", json => json.Set("rights.items[access].allowedGrounds", "[\"UAVG 41(1)(z)\"]"));

    [Fact]
    public void The_mend_of_an_unknown_word_names_the_words_there_are() =>
        Assert.Contains("statutoryOnly", Shipped.Broken(Id, json => json.Set("fees.allowed", "\"free\""))[0].Mend, StringComparison.Ordinal);

    [Fact]
    public void The_same_word_twice_in_a_list_is_found() =>
        Only(Id, "categories[bsn].visibleTo[4]", "twee keer", json => json.Add("categories[bsn].visibleTo", "\"client\""));

    [Fact]
    public void An_id_that_stands_twice_is_found() =>
        Only(Id, "retention[invoices]", "twee keer", json => json.Add("retention", json.Find("retention[invoices]").ToJsonString()));

    [Fact]
    public void An_article_without_text_is_found() =>
        Only(Id, "asWritten.articles[Slot]", "leeg", json => json.Find("asWritten.articles")["Slot"] = "");

    [Fact]
    public void All_problems_are_told_in_one_go()
    {
        var problems = Shipped.Broken(Id, json =>
        {
            json.Set("paper.used", "1");
            json.Remove("incident.register");
            json.Set("website.extra", "true");
            json.Set("categories[name].purposeIds", "[\"nothing\"]");
            json.Set("invoice.sourceRef", "\"Artikel 99\"");
        });

        Assert.Equal(
            ["categories[name].purposeIds[0]", "incident.register", "invoice.sourceRef", "paper.used", "website.extra"],
            problems.Select(problem => problem.Path).Order(StringComparer.Ordinal));
    }
}
