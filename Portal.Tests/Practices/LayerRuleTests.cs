using static Portal.Tests.Practices.JsonChanges;

namespace Portal.Tests.Practices;

public class LayerRuleTests
{
    const string Id = "pro6-advies";
    const string Locked = "asWritten.values[paper.locked]";
    const string Months = "mends[retention[electronicFile].period]";

    [Fact]
    public void A_written_value_speaks_of_a_field_that_exists() =>
        Only(Id, "asWritten.values[paper.lock].path", "bestaat niet", json => json.Set($"{Locked}.path", "\"paper.lock\""));

    [Fact]
    public void A_path_that_is_no_path_leads_nowhere() =>
        Only(Id, "asWritten.values[paper..locked[].path", "bestaat niet", json => json.Set($"{Locked}.path", "\"paper..locked[\""));

    [Fact]
    public void A_written_value_stands_once() => Only(Id, Locked, "twee keer", json =>
    {
        json.Add("asWritten.values", json.Find(Locked).ToJsonString());
        json["asWritten"]!["values"]!.AsArray()[^1]!["quote"] = "dossierkast is afgesloten";
    });

    [Fact]
    public void A_stated_value_has_a_place() => Only(Id, Locked, "citaat", json => json.Set($"{Locked}.sourceRef", "null"));

    [Fact]
    public void A_silence_states_nothing() => Only(Id, Locked, "zwijgt", json =>
    {
        json.Set($"{Locked}.quote", "null");
        json.Set($"{Locked}.sourceRef", "null");
    });

    [Fact]
    public void A_quote_stands_in_its_article() =>
        Only(Id, $"{Locked}.quote", "citaat", json => json.Set($"{Locked}.quote", "\"De kast is van hout\""));

    [Fact]
    public void A_difference_between_the_layers_has_a_mend() =>
        Only(Id, $"{Locked}.value", "geen herstel", json => json.Set("paper.locked", "false"));

    [Fact]
    public void A_path_is_mended_once() => Only(Id, Months, "twee keer", json =>
    {
        json.Add("mends", json.Find(Months).ToJsonString());
        json["mends"]!.AsArray()[^1]!["because"] = "AVG 5(1)(e), UAVG 41";
    });

    [Fact]
    public void A_mend_leads_somewhere()
    {
        var problems = Shipped.Broken(Id, json => json.Set($"{Months}.path", "\"retention[electronicFile].length\""));

        Assert.Contains(problems, problem => problem.Path == "mends[retention[electronicFile].length].path" && problem.Mend.Length > 0);
    }

    [Fact]
    public void A_mend_says_what_was() => Only(Id, $"{Months}.was", "niet wat asWritten", json => json.Set($"{Months}.was", "\"P20Y\""));

    [Fact]
    public void A_mend_says_what_became() => Only(Id, $"{Months}.becomes", "niet wat de regels", json => json.Set($"{Months}.becomes", "\"P20Y\""));

    [Fact]
    public void A_mend_changes_something() => Only(Id, "mends[paper.locked]", "verandert niets", json => json.Add(
        "mends",
        """
        {"finding": "SOURCE-GAP", "path": "paper.locked", "was": true, "becomes": true, "because": "AVG 32", "explanation": {"nl": "Dicht", "en": "Shut"}}
        """));

    [Fact]
    public void A_mend_names_an_article() => Only(Id, $"{Months}.because", "geen wetsartikel", json => json.Set($"{Months}.because", "\"it seemed better\""));

    [Fact]
    public void A_mend_names_a_finding_of_the_profile() =>
        Only(Id, $"mends[27].finding", "staat niet in findings", json => json.Set("mends[recipients[principal].allowedCategoryIds].finding", "\"MARKETING\""));

    [Fact]
    public void A_violation_is_mended() => Only(Id, "findings[DEADLINE-LONGER].status", "in strijd met de wet", json => json.Set("findings[DEADLINE-LONGER].status", "\"information\""));

    [Fact]
    public void A_warning_is_mended_or_accepted() => Only(Id, "findings[DPIA-SCREEN].status", "waarschuwing", json => json.Set("findings[DPIA-SCREEN].status", "\"information\""));

    [Fact]
    public void What_is_called_mended_has_a_mend() => Only(Id, "findings[SOURCE-GAP].status", "geen herstel", json => json.Set("findings[SOURCE-GAP].status", "\"mended\""));

    [Fact]
    public void What_waits_for_acceptance_is_listed() =>
        Only(Id, "findings[SOURCE-GAP].status", "lintAccepted", json => json.Set("findings[SOURCE-GAP].status", "\"acceptancePending\""));

    [Fact]
    public void What_is_listed_for_acceptance_waits_for_it() => Only(Id, "findings[SOURCE-GAP].status", "lintAccepted", json => json.Add(
        "lintAccepted", """{"finding": "SOURCE-GAP", "status": "pending", "by": null, "reason": null, "until": null}"""));
}
