using System.Text.Json.Nodes;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>
/// The copy of an access report as data (AVG 12(1), 15(3): a commonly used electronic form): all of it as JSON, the items as rows for a
/// spreadsheet. It holds what the report says, and nothing that the report leaves out: a citizen service number stays masked.
/// </summary>
sealed class AccessData(Phrases say, Sender sender, Request request, AccessFacts facts)
{
    readonly AccessItemData items = new(say, sender, facts);

    PrivacyProfile Profile => sender.Profile;

    internal IReadOnlyList<Attachment> Attach() =>
    [
        new("access-data.json", "application/json", AttachmentRelation.Data, say.Say("Attached.Access"), RecordFile.Bytes(Write())),
        new("access-items.csv", "text/csv", AttachmentRelation.Data, say.Say("Attached.AccessRows"), CsvRows.Bytes(items.Rows())),
    ];

    internal JsonObject Write() => new()
    {
        ["schema"] = "portal-access/1.0",
        ["language"] = sender.Language,
        ["made_at"] = RecordFile.Moment(sender.Now),
        ["controller"] = sender.Sealer,
        ["processor"] = sender.Processor,
        ["regulation"] = $"{Profile.ProfileId}/{Profile.Version}",
        ["request"] = Own(request),
        ["client"] = new JsonObject
        {
            ["id"] = sender.Client.Id.Value.ToString("D"),
            ["name"] = sender.Client.Name,
            ["town"] = sender.Client.Town,
            ["born_on"] = RecordFile.Day(sender.Client.BornOn),
            ["letter_language"] = sender.Client.Language,
            ["has_account"] = facts.HasAccount,
            ["account_email"] = facts.AccountAddress,
        },
        ["representatives"] = RecordFile.List(facts.Representatives.Select(r => new JsonObject { ["name"] = r.Name, ["authority"] = r.Authority, ["until"] = RecordFile.Day(r.Until) })),
        ["trajectories"] = RecordFile.List(facts.Trajectories.Select(t => new JsonObject
        {
            ["type"] = Profile.TrajectoryType(t.Type)?.Label.In(sender.Language) ?? t.Type,
            ["principal"] = facts.NameOf(t.Principal) ?? say.Word(t.PrincipalKind),
            ["adviser"] = t.AssignedAdviser is { } a ? NameOf(a) : null,
            ["started_on"] = RecordFile.Day(t.StartedOn),
            ["ended_on"] = RecordFile.Day(t.EndedOn),
        })),
        ["items"] = RecordFile.List(facts.Items.Select(items.Item)),
        ["erased_items"] = RecordFile.List(facts.Erased.Select(i => new JsonObject { ["category"] = Label(i.Category), ["erased_at"] = RecordFile.Moment(i.ErasedAt) })),
        ["consents"] = RecordFile.List(facts.Consents.Select(Own)),
        ["declarations"] = RecordFile.List(facts.Declarations.Select(d => new JsonObject
        {
            ["kind"] = d.Kind.ToString(),
            ["state"] = d.State.ToString(),
            ["asked_or_entered_at"] = RecordFile.Moment(d.EnteredAt),
            ["signed_on"] = RecordFile.Day(d.SignedOn),
            ["kept_at"] = d.KeptAt?.Words,
            ["regulation"] = d.Regulation,
            ["regulation_sha256"] = d.RegulationHash,
            ["text_sha256"] = d.TextHash,
            ["edition"] = d.Edition?.Words,
            ["on_behalf"] = d.OnBehalf?.Words,
        })),
        ["disclosures"] = RecordFile.List(facts.Disclosures.Select(Own)),
        ["requests"] = RecordFile.List(facts.Requests.Select(Own)),
        ["documents"] = RecordFile.List(facts.Documents.Select(d => new JsonObject
        {
            ["kind"] = d.Kind.ToString(),
            ["made_at"] = RecordFile.Moment(d.MadeAt),
            ["sha256"] = d.Sha256,
        })),
        ["looked"] = RecordFile.List(facts.Sights.Select(s => new JsonObject
        {
            ["at"] = RecordFile.Moment(s.At),
            ["by"] = s.By.Name,
            ["function"] = s.By.Function,
            ["what"] = s.Kind.ToString(),
            ["category"] = s.Item is { } item ? Label(item.Category) : null,
            ["reason"] = s.Reason?.Words,
        })),
    };

    JsonObject Own(Consent consent) => new()
    {
        ["id"] = consent.Id.Value.ToString("D"),
        ["recipient"] = facts.NameOf(consent.Recipient),
        ["purpose"] = Purpose(consent.Purpose),
        ["categories"] = RecordFile.Words(consent.Categories.Select(Label)),
        ["state"] = consent.StateAt(sender.Now).ToString(),
        ["asked_at"] = RecordFile.Moment(consent.AskedAt),
        ["answered_at"] = RecordFile.Moment(consent.AnsweredAt),
        ["withdrawn_at"] = RecordFile.Moment(consent.WithdrawnAt),
        ["paper_signed_on"] = RecordFile.Day(consent.Paper?.SignedOn),
        ["paper_kept_at"] = consent.Paper?.KeptAt.Words,
        ["valid_until"] = RecordFile.Moment(consent.EndedAt ?? consent.ValidUntil),
    };

    JsonObject Own(Disclosure disclosure) => new()
    {
        ["id"] = disclosure.Id.Value.ToString("D"),
        ["recipient"] = facts.NameOf(disclosure.Recipient),
        ["purpose"] = Purpose(disclosure.Purpose),
        ["categories"] = RecordFile.Words(disclosure.Categories.Select(Label)),
        ["state"] = disclosure.State.ToString(),
        ["ground"] = disclosure.Ground?.ToString(),
        ["prepared_at"] = RecordFile.Moment(disclosure.PreparedAt),
        ["ended_at"] = RecordFile.Moment(disclosure.EndedAt),
    };

    JsonObject Own(Request one) => new()
    {
        ["id"] = one.Id.Value.ToString("D"),
        ["right"] = one.Right.ToString(),
        ["received_at"] = RecordFile.Moment(one.ReceivedAt),
        ["due_on"] = RecordFile.Day(one.DueOn),
        ["result"] = one.Decision?.Result.ToString(),
        ["decided_at"] = RecordFile.Moment(one.Decision?.DecidedAt),
        ["your_words"] = one.Text?.Words,
        ["our_words"] = one.Decision?.Words?.Words,
    };

    string Label(string category) => items.Label(category);

    string Purpose(string id) => items.Purpose(id);

    string? NameOf(People.AdviserId id) => facts.Advisers.GetValueOrDefault(id)?.Name;
}
