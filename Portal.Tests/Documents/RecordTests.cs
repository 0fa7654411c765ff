using System.Text;
using System.Text.Json;
using Portal.Core.Documents;
using Portal.Core.Practices;
using Portal.Core.Rights;

namespace Portal.Tests.Documents;

/// <summary>The files inside documents: the consent as a record (ISO/IEC TS 27560), the access report as data.</summary>
public sealed class RecordTests(Story story) : IClassFixture<Story>
{
    [Theory]
    [InlineData(DocumentKind.Consent, "consent-record.json")]
    [InlineData(DocumentKind.Withdrawal, "consent-record.json")]
    [InlineData(DocumentKind.AccessReport, "access-data.json", "access-items.csv")]
    [InlineData(DocumentKind.DecisionLetter)]
    [InlineData(DocumentKind.Disclosure)]
    [InlineData(DocumentKind.Declaration, "reglement.txt")]
    public void Each_document_holds_the_files_that_belong_to_it(DocumentKind kind, params string[] files)
    {
        foreach (var language in (string[])["nl", "en"])
            Assert.Equal(files, story[kind, language].Files().Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_consent_record_has_every_field_the_standard_asks()
    {
        var record = Json(DocumentKind.Consent, "consent-record.json");
        Has(record, "schema_version", "record_id", "pii_principal_id", "pii_processing", "parties", "events");
        var processing = record.GetProperty("pii_processing");
        Has(processing, "privacy_notice", "language", "purposes");
        var purpose = Assert.Single(processing.GetProperty("purposes").EnumerateArray());
        Has(purpose, "purpose", "lawful_basis", "pii_information", "pii_controllers", "storage_locations", "retention_period", "jurisdiction", "recipient_third_parties", "withdrawal_method", "authority_party");
        Assert.All(purpose.GetProperty("pii_information").EnumerateArray(), data => Has(data, "pii_type", "pii_attribute_id", "pii_optional", "special_pii_category"));
        Assert.All(record.GetProperty("parties").EnumerateArray(), party => Has(party, "party_id", "party_name", "party_address", "party_contact", "party_type"));
        Assert.All(record.GetProperty("events").EnumerateArray(), happened => Has(happened, "event_time", "validity_duration", "entity_id", "event_type", "event_state"));
    }

    [Fact]
    public void A_consent_record_says_what_the_document_says_by_pseudonym()
    {
        var sheet = story[DocumentKind.Consent, "nl"];
        var record = Json(DocumentKind.Consent, "consent-record.json");
        sheet.Says(record.GetProperty("record_id").GetString()!, record.GetProperty("pii_principal_id").GetString()!["client:".Length..]);
        Assert.Contains(record.GetProperty("pii_processing").GetProperty("privacy_notice").GetProperty("shown_text_sha256").GetString()!, sheet.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var purpose = record.GetProperty("pii_processing").GetProperty("purposes")[0];
        Assert.Equal(["eu-gdpr:A6-1-a", "eu-gdpr:A9-2-a"], purpose.GetProperty("lawful_basis").EnumerateArray().Select(basis => basis.GetString()));
        Assert.Equal(["fileNotes", "incapacityDegree"], purpose.GetProperty("pii_information").EnumerateArray().Select(data => data.GetProperty("pii_attribute_id").GetString()));
        Assert.Equal([null, "health"], purpose.GetProperty("pii_information").EnumerateArray().Select(data => data.GetProperty("special_pii_category").GetString()));
        var parties = record.GetProperty("parties").EnumerateArray().ToDictionary(party => party.GetProperty("party_id").GetString()!, party => party.GetProperty("party_name").GetString());
        Assert.Equal("Pro6 Advies", parties[purpose.GetProperty("pii_controllers")[0].GetString()!]);
        Assert.Equal("Praktijk De Linde", parties[purpose.GetProperty("recipient_third_parties")[0].GetString()!]);
        Assert.Equal("Autoriteit Persoonsgegevens", parties[purpose.GetProperty("authority_party").GetString()!]);

        var text = Encoding.UTF8.GetString(sheet.Files()["consent-record.json"]);
        Assert.DoesNotContain("ztürk", text, StringComparison.Ordinal);
        Assert.DoesNotContain("35 tot 45", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_events_tell_the_story_up_to_the_document()
    {
        Assert.Equal(["requested", "given"], States(Json(DocumentKind.Consent, "consent-record.json")));
        var withdrawn = Json(DocumentKind.Withdrawal, "consent-record.json");
        Assert.Equal(["requested", "given", "withdrawn"], States(withdrawn));
        var events = withdrawn.GetProperty("events").EnumerateArray().ToList();
        Assert.Equal("2026-03-09T09:00:00Z", events[1].GetProperty("event_time").GetString());
        Assert.Equal("SES", events[1].GetProperty("x_signature_level").GetString());
        Assert.Equal(events[1].GetProperty("entity_id").GetString(), withdrawn.GetProperty("pii_principal_id").GetString());
        Assert.Equal("PT0S", events[2].GetProperty("validity_duration").GetString());
        Assert.Single(events[2].GetProperty("x_cancelled_disclosures").EnumerateArray());
        Assert.Single(events[2].GetProperty("x_already_sent").EnumerateArray());
    }

    [Fact]
    public void The_access_data_hold_everything_the_report_does_and_mask_what_it_masks()
    {
        var data = Json(DocumentKind.AccessReport, "access-data.json");
        Assert.Equal("Şahin Öztürk-Łukasiewicz", data.GetProperty("client").GetProperty("name").GetString());
        var items = data.GetProperty("items").EnumerateArray().ToDictionary(item => item.GetProperty("value").GetString()!);
        Assert.Equal(6, items.Count);
        Assert.Contains("******019", items.Keys);
        Assert.Equal("06 0000 0000", Assert.Single(items["06 1111 1111"].GetProperty("was").EnumerateArray()).GetProperty("value").GetString());
        Assert.Equal("Health", items["35 tot 45 procent"].GetProperty("special").GetString());
        Assert.Contains("ik zei vier dagen", items.Values.Select(item => item.GetProperty("statement").GetString()).OfType<string>().Single(), StringComparison.Ordinal);
        Assert.Single(data.GetProperty("consents").EnumerateArray());
        Assert.Equal(2, data.GetProperty("disclosures").GetArrayLength());
        Assert.Single(data.GetProperty("requests").EnumerateArray());
        Assert.Equal("Granted", data.GetProperty("request").GetProperty("result").GetString());
        Assert.Contains(data.GetProperty("looked").EnumerateArray(), look => look.GetProperty("reason").GetString() == "Voorbereiding gesprek");
        Assert.DoesNotContain("999990019", Encoding.UTF8.GetString(story[DocumentKind.AccessReport, "nl"].Files()["access-data.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_rows_open_in_a_spreadsheet()
    {
        var rows = Encoding.UTF8.GetString(story[DocumentKind.AccessReport, "nl"].Files()["access-items.csv"]);
        Assert.StartsWith("\uFEFFSoort gegeven;Gegeven;Doel;Herkomst;Van;Bewaard\r\n", rows, StringComparison.Ordinal);
        Assert.Contains("\"Mevrouw zegt dat zij drie dagen wil werken.\nWij spreken af dat zij twee bedrijven belt.\"", rows, StringComparison.Ordinal);
        Assert.DoesNotContain("999990019", rows, StringComparison.Ordinal);
        Assert.StartsWith("\uFEFFKind of data;Value;", Encoding.UTF8.GetString(story[DocumentKind.AccessReport, "en"].Files()["access-items.csv"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+31 6", "'+31 6")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-2;x", "\"'-2;x\"")]
    [InlineData("zegt \"ja\"", "\"zegt \"\"ja\"\"\"")]
    [InlineData("gewoon", "gewoon")]
    public void No_words_are_carried_out_as_a_formula(string words, string cell) =>
        Assert.Equal($"\uFEFF{cell};x\r\n", Encoding.UTF8.GetString(CsvRows.Bytes([[words, "x"]])));

    [Fact]
    public async Task At_a_processor_the_access_data_name_both()
    {
        await using var desk = await Desk.Psycro("nl");
        await desk.Add("clientValuation", "Waardering 3: trots op de tuin");
        var request = await desk.File(RightId.Access);
        await desk.Decide(new(request, DecisionResult.Granted));
        using var data = JsonDocument.Parse((await desk.Sheet(request.Value, DocumentKind.AccessReport)).Files()["access-data.json"]);
        Assert.Equal(("ZKM-praktijk Voorbeeld", "Psycro"), (data.RootElement.GetProperty("controller").GetString(), data.RootElement.GetProperty("processor").GetString()));
    }

    JsonElement Json(DocumentKind kind, string file)
    {
        using var parsed = JsonDocument.Parse(story[kind, "nl"].Files()[file]);
        return parsed.RootElement.Clone();
    }

    static IEnumerable<string?> States(JsonElement record) => record.GetProperty("events").EnumerateArray().Select(happened => happened.GetProperty("event_state").GetString());

    static void Has(JsonElement element, params string[] fields) => Assert.All(fields, field => Assert.True(element.TryGetProperty(field, out _), field));
}
