using System.Text.Json.Nodes;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Practices;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>
/// A consent as a record for another system, in the shape of ISO/IEC TS 27560:2023 with the words of DPV 2.3. The client stands in it by
/// pseudonym only. What Portal does not know (where its machine stands, an impact assessment) is null and not guessed.
/// </summary>
sealed class ConsentRecord(Sender sender, Consent consent, Party recipient, TakenIn? through = null)
{
    const string Authority = "party:ap";

    string Principal => $"client:{consent.Client.Value:D}";

    string Controller => $"party:{sender.Controller?.Id.Value ?? sender.Practice.Id.Value:D}";

    string Recipient => $"party:{recipient.Id.Value:D}";

    bool IsSpecial => consent.Categories.Any(c => sender.Profile.Category(c) is { Special: not SpecialKind.None });

    /// <summary>The record as a file in the document that says the same to people.</summary>
    internal static Attachment Attach(Phrases say, Sender sender, Consent consent, Party recipient, IReadOnlyList<Disclosure> under, TakenIn? through = null) => new(
        "consent-record.json", "application/json", AttachmentRelation.Data, say.Say("Attached.Consent"), RecordFile.Bytes(new ConsentRecord(sender, consent, recipient, through).Write(under)));

    internal JsonObject Write(IReadOnlyList<Disclosure> under) => new()
    {
        ["schema_version"] = "ISO/IEC TS 27560:2023; profile portal-consent/1.0",
        ["record_id"] = consent.Id.Value.ToString("D"),
        ["pii_principal_id"] = Principal,
        ["pii_processing"] = new JsonObject
        {
            ["privacy_notice"] = new JsonObject { ["id"] = $"notice:{consent.ProfileVersion}", ["shown_text_sha256"] = consent.Paper is { Scan: null } ? null : consent.TextHash },
            ["language"] = consent.Language,
            ["purposes"] = new JsonArray(Purpose()),
        },
        ["parties"] = RecordFile.List(Parties()),
        ["events"] = RecordFile.List(Events(under)),
    };

    JsonObject Purpose() => new()
    {
        ["purpose"] = sender.Profile.Purpose(consent.Purpose)?.Label.In(consent.Language) ?? consent.Purpose,
        ["x_purpose_id"] = consent.Purpose,
        ["lawful_basis"] = RecordFile.Words(IsSpecial ? ["eu-gdpr:A6-1-a", "eu-gdpr:A9-2-a"] : ["eu-gdpr:A6-1-a"]),
        ["pii_information"] = RecordFile.List(consent.Categories.Select(Category)),
        ["pii_controllers"] = RecordFile.Words([Controller]),
        ["collection_method"] = consent.Paper is null ? "portal" : "paper",
        ["processing_method"] = RecordFile.Words(["dpv:Disclose"]),
        ["storage_locations"] = null,
        ["retention_period"] = new JsonObject { ["period"] = sender.Profile.Consent.ProofRetention, ["trigger"] = "validityEnd" },
        ["jurisdiction"] = "NL",
        ["recipient_third_parties"] = RecordFile.Words([Recipient]),
        ["withdrawal_method"] = new JsonObject { ["place"] = "portal", ["steps"] = 1 },
        ["privacy_rights"] = RecordFile.Words(["eu-gdpr:A7-3", "eu-gdpr:A15", "eu-gdpr:A16", "eu-gdpr:A17", "eu-gdpr:A18", "eu-gdpr:A20", "eu-gdpr:A77"]),
        ["impact_assessment"] = null,
        ["authority_party"] = Authority,
    };

    /// <summary>A reference to the category, never a value. Every category was asked by name; none was ticked apart.</summary>
    JsonNode? Category(string id)
    {
        var category = sender.Profile.Category(id);
        var special = category?.Special is { } kind and not SpecialKind.None ? kind.ToString().ToLowerInvariant() : null;
        return new JsonObject
        {
            ["pii_type"] = category?.Label.In(consent.Language) ?? id,
            ["pii_attribute_id"] = id,
            ["pii_optional"] = false,
            ["sensitive_pii_category"] = special is not null || category is { Bsn: true },
            ["special_pii_category"] = special,
        };
    }

    IEnumerable<JsonNode?> Parties()
    {
        var contact = sender.Profile.Contact(sender.Profile.Complaints.ContactId);
        var address = sender.Controller is null ? string.Join(", ", sender.Practice.Address.Split('\n', StringSplitOptions.RemoveEmptyEntries)) : null;
        yield return Party(Controller, sender.Sealer, "controller", address, contact?.Mailbox);
        if (sender.Processor is { } processor) yield return Party($"party:{sender.Practice.Id.Value:D}", processor, "processor", sender.Practice.Address.Replace("\n", ", ", StringComparison.Ordinal), null);
        yield return Party(Recipient, recipient.Name, "third party", recipient.Country, null);
        yield return Party(Authority, "Autoriteit Persoonsgegevens", "authority", null, "https://autoriteitpersoonsgegevens.nl");
    }

    static JsonObject Party(string id, string name, string role, string? address, string? contact) => new()
    {
        ["party_id"] = id,
        ["party_name"] = name,
        ["party_role"] = role,
        ["party_type"] = role == "third party" ? "recipient" : role,
        ["party_address"] = address,
        ["party_contact"] = contact,
    };

    IEnumerable<JsonNode?> Events(IReadOnlyList<Disclosure> under)
    {
        if (consent.Paper is not { Scan: null }) yield return Event(consent.AskedAt, "requested", Controller, consent.AnswerBefore);
        if (consent.Paper is { } paper) yield return OnPaper(paper);
        if (consent is { AnsweredAt: { } answered, Signature: { } signature })
        {
            var given = Event(answered, "given", signature.OnBehalf is null ? Principal : $"representative of {Principal}", consent.ValidUntil);
            given["x_method"] = signature.SeenBy is null ? "portal: empty box ticked, name typed, proof of self given again" : "portal at the practice's desk: empty box ticked, name typed, seen by staff";
            given["x_drawn"] = signature.Drawn is not null;
            given["x_auth_level"] = signature.ProvenBy;
            given["x_signature_level"] = "SES";
            given["x_seal"] = $"PAdES seal of {Controller}";
            yield return given;
        }
        if (consent.WithdrawnAt is not { } withdrawn) yield break;
        var ended = Event(withdrawn, "withdrawn", Principal, withdrawn);
        ended["x_method"] = through is null ? "portal: one button" : $"{Way(through.Way)}: received and entered by the practice";
        ended["x_cancelled_disclosures"] = Ids(under.Where(d => d.State is DisclosureState.Cancelled && d.EndedAt == withdrawn));
        ended["x_already_sent"] = Ids(under.Where(d => d.State is DisclosureState.Released));
        yield return ended;
    }

    /// <summary>What stands on a paper: the day, and who took it in vouches for the rest. Of one with a scan: also which text it was, and how it came in.</summary>
    JsonObject OnPaper(PaperSignature paper)
    {
        var given = Event(consent.AnsweredAt ?? consent.AskedAt, "given", paper.OnBehalf is null ? Principal : $"representative of {Principal}", consent.ValidUntil);
        PaperEvent.Describe(given, paper, Controller);
        return given;
    }

    static string Way(WithdrawalWay way) => way switch { WithdrawalWay.Letter => "letter", WithdrawalWay.Telephone => "telephone", _ => "in person" };

    static JsonArray Ids(IEnumerable<Disclosure> disclosures) => RecordFile.Words(disclosures.Select(d => $"disclosure:{d.Id.Value:D}"));

    /// <summary>A state of ISO/IEC TS 27560; only "given" lets anything leave, and only until its end.</summary>
    static JsonObject Event(DateTimeOffset at, string state, string by, DateTimeOffset until) => new()
    {
        ["event_time"] = RecordFile.Moment(at),
        ["event_type"] = "explicit",
        ["event_state"] = state,
        ["entity_id"] = by,
        ["validity_duration"] = System.Xml.XmlConvert.ToString(until - at),
        ["x_valid_until"] = RecordFile.Moment(until),
    };
}
