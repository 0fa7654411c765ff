using System.Text.Json.Nodes;
using Portal.Core.Dossiers;
using Portal.Core.Practices;

namespace Portal.Core.Documents;

/// <summary>The items of a dossier as data: each with what belongs to it, and all of them as rows.</summary>
sealed class AccessItemData(Phrases say, Sender sender, AccessFacts facts)
{
    PrivacyProfile Profile => sender.Profile;

    /// <summary>The items as rows under a heading in the client's language.</summary>
    internal IEnumerable<IReadOnlyList<string>> Rows()
    {
        yield return [say.Say("Column.Category"), say.Say("Fact.Value"), say.Say("Fact.Purpose"), say.Say("Fact.Source"), say.Say("Column.ObtainedOn"), say.Say("Fact.KeptUntil")];
        foreach (var item in facts.Items)
            yield return [Label(item.Category), Shown.Value(Profile, item.Category, item.Value), Purpose(item.Purpose), Source(item), RecordFile.Day(item.ObtainedOn), RecordFile.Day(Kept(item).Until) ?? ""];
    }

    internal JsonNode? Item(DossierItem item)
    {
        var file = facts.Files.GetValueOrDefault(item.Id);
        return new JsonObject
        {
            ["id"] = item.Id.Value.ToString("D"),
            ["category_id"] = item.Category,
            ["category"] = Label(item.Category),
            ["special"] = Profile.Category(item.Category)?.Special is { } special and not SpecialKind.None ? special.ToString() : null,
            ["value"] = Shown.Value(Profile, item.Category, item.Value),
            ["purpose"] = Purpose(item.Purpose),
            ["source"] = Source(item),
            ["obtained_on"] = RecordFile.Day(item.ObtainedOn),
            ["recorded_at"] = RecordFile.Moment(item.RecordedAt),
            ["medium"] = item.Medium.ToString(),
            ["paper_location"] = item.PaperLocation,
            ["kept_until"] = RecordFile.Day(Kept(item).Until),
            ["retention"] = ProfileSays.Term(say, Kept(item).Rule),
            ["why_held"] = item.Reason?.Words,
            ["statement"] = item.ClientStatement?.Words,
            ["was"] = RecordFile.List(facts.Revisions[item.Id].Select(r => new JsonObject { ["value"] = Shown.Value(Profile, item.Category, r.Value), ["until"] = RecordFile.Moment(r.ReplacedAt) })),
            ["file"] = file is null ? null : new JsonObject { ["kind"] = file.Kind.ToString(), ["size"] = file.Size, ["sha256"] = file.Sha256 },
        };
    }

    internal string Label(string category) => Profile.Category(category)?.Label.In(sender.Language) ?? category;

    internal string Purpose(string id) => Profile.Purpose(id)?.Label.In(sender.Language) ?? id;

    ItemRetention Kept(DossierItem item) => ItemRetention.Of(Profile, item, facts.Trajectories);

    string Source(DossierItem item) => item.SourceParty is { } party ? $"{say.Of(Profile.Source(item.Source)?.Label)} ({party})" : say.Of(Profile.Source(item.Source)?.Label);
}
