using Portal.Core.Dossiers;
using Portal.Core.Practices;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>What AVG 15(1)(a), (b), (d) to (h) ask, tailored to this client. Each section is there; where there is nothing, it says so.</summary>
sealed class AccessSections(Phrases say, Sender sender, AccessFacts facts)
{
    PrivacyProfile Profile => sender.Profile;

    /// <summary>Sections (a) to (h), in the order of the law.</summary>
    internal IEnumerable<Block> All() =>
        [.. Purposes(), .. Categories(), .. new AccessRecipients(say, sender, facts).Section(), .. Terms(), .. Rights(), .. Complaint(), .. Sources(), .. Automated()];

    IEnumerable<Block> Purposes()
    {
        yield return say.Point("Access.A");
        var used = facts.Items.Select(i => i.Purpose).Concat(facts.Consents.Select(c => c.Purpose)).Concat(facts.Left.Select(d => d.Purpose)).ToHashSet();
        var purposes = Profile.Purposes.Where(p => used.Contains(p.Id)).ToList();
        if (purposes.Count == 0) yield return say.Tell("Access.ANone");
        else yield return say.Table([("Purpose", 1), ("LegalBasis", 1.4)], purposes.Select(p => (IReadOnlyList<string>)[say.Of(p.Label), ProfileSays.Bases(say, p)]));
    }

    IEnumerable<Block> Categories()
    {
        yield return say.Point("Access.B");
        var held = facts.Items.GroupBy(i => i.Category).ToList();
        if (held.Count == 0)
        {
            yield return say.Tell("Access.BNone");
            yield break;
        }
        yield return say.Table([("Category", 2), ("Count", 0.6), ("Special", 1.4)], held.Select(g =>
        {
            var category = Profile.Category(g.Key)!;
            return (IReadOnlyList<string>)[say.Of(category.Label), $"{g.Count()}", Marked(category)];
        }));
        yield return say.Tell("Access.BNote");
    }

    string Marked(DataCategory category) => category switch
    {
        { Special: not SpecialKind.None } => say.Word(category.Special),
        { Bsn: true } => say.Say("Access.IdNumber"),
        _ => say.Say("No"),
    };

    IEnumerable<Block> Terms()
    {
        yield return say.Point("Access.D");
        var rules = facts.Items.Select(i => ItemRetention.RuleOf(Profile, i)).Distinct().ToList();
        if (rules.Count > 0) yield return say.Table([("What", 1), ("Term", 1.4)], rules.Select(r => (IReadOnlyList<string>)[say.Of(r.Label), ProfileSays.Term(say, r)]));
        yield return say.Tell(rules.Count == 0 ? "Access.DNone" : "Access.DNote");
        if (Profile.Consent.ProofRetention is { } proof && facts.Consents.Count > 0) yield return say.Tell("Access.DProof", say.Length(proof));
    }

    IEnumerable<Block> Rights()
    {
        yield return say.Point("Access.E");
        yield return say.Tell("Access.EIntro", sender.Sealer);
        yield return ItemList.Bullets([.. ProfileSays.Rights(say, Profile)]);
        yield return say.Tell("Access.EHow");
    }

    IEnumerable<Block> Complaint()
    {
        yield return say.Point("Access.F");
        yield return say.Tell("Remedy.Complaint");
    }

    IEnumerable<Block> Sources()
    {
        yield return say.Point("Access.G");
        var sources = facts.Items.GroupBy(i => (i.Source, i.SourceParty)).ToList();
        if (sources.Count > 0) yield return say.Table([("Source", 1.2), ("Party", 1), ("Categories", 2)], sources.Select(g => (IReadOnlyList<string>)
            [say.Of(Profile.Source(g.Key.Source)?.Label), g.Key.SourceParty ?? "–", string.Join("; ", g.Select(i => say.Of(Profile.Category(i.Category)?.Label)).Distinct())]));
        yield return say.Tell(sources.Count == 0 ? "Access.GNone" : "Access.GNote");
    }

    IEnumerable<Block> Automated() => ProfileSays.Automated(say, Profile).Select(Paragraph.Of).Prepend<Block>(say.Point("Access.H"));
}
