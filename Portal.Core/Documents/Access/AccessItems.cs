using Portal.Core.Dossiers;
using Portal.Core.Practices;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>The copy of each item with all that belongs to it (AVG 13-15; 15(3)).</summary>
sealed class AccessItems(Phrases say, Sender sender, AccessFacts facts)
{
    PrivacyProfile Profile => sender.Profile;

    internal IEnumerable<Block> All()
    {
        yield return say.Part("Access.ItemsTitle");
        if (facts.Items.Count == 0) yield return say.Tell("Access.ItemsNone");
        if (facts.Items.Any(i => Profile.Category(i.Category) is { Bsn: true })) yield return say.Tell("Access.Masked", sender.Sealer);
        foreach (var group in facts.Items.GroupBy(i => i.Category))
        {
            var category = Profile.Category(group.Key)!;
            yield return new Heading(3, category.Special is SpecialKind.None ? say.Of(category.Label) : $"{say.Of(category.Label)} ({say.Word(category.Special)})");
            foreach (var item in group)
            {
                yield return new KeyValues([.. Item(item, category)]);
            }
        }
        foreach (var block in Erased()) yield return block;
    }

    IEnumerable<KeyValue> Item(DossierItem item, DataCategory category)
    {
        yield return say.Fact("Value", Shown.Value(Profile, item.Category, item.Value));
        yield return say.Fact("Purpose", say.Of(Profile.Purpose(item.Purpose)?.Label));
        yield return say.Fact("LegalBasis", Basis(item, category));
        yield return say.Fact("Source", Source(item));
        yield return say.Fact("Medium", item.Medium is Medium.Paper ? say.Say("Access.Paper", item.PaperLocation ?? say.Say("Unknown")) : say.Say("Access.Electronic"));
        yield return say.Fact("KeptUntil", Kept(item));
        if (item.Reason is { IsEmpty: false } reason) yield return say.Fact("WhyHeld", reason.Words);
        if (item.VerifiedAgainst is { } verified) yield return say.Fact("Verified", verified);
        foreach (var was in facts.Revisions[item.Id])
            yield return say.Fact("Was", say.Say("Access.WasUntil", Shown.Value(Profile, item.Category, was.Value), say.ShortMoment(was.ReplacedAt)));
        if (item.ClientStatement is { IsEmpty: false } statement) yield return say.Fact("Statement", statement.Words);
    }

    /// <summary>The bases that category and purpose share (AVG 6(1)), and what special data or the BSN rest on besides.</summary>
    string Basis(DossierItem item, DataCategory category)
    {
        var bases = Profile.Purpose(item.Purpose) is { } purpose ? category.LegalBasis.Intersect(purpose.LegalBasis) : category.LegalBasis;
        var words = string.Join("; ", bases.Select(say.Word));
        return item.SpecialGround is { } special ? $"{words}; {say.Law(special)}" : words;
    }

    string Source(DossierItem item)
    {
        var source = say.Of(Profile.Source(item.Source)?.Label);
        if (item.SourceParty is { } party) source = $"{source} ({party})";
        var recorded = item.RecordedBy is { } by && facts.Advisers.TryGetValue(by, out var adviser) ? adviser.Name : null;
        return recorded is null ? say.Say("Access.Source", source, say.Day(item.ObtainedOn)) : say.Say("Access.SourceBy", source, say.Day(item.ObtainedOn), recorded);
    }

    string Kept(DossierItem item)
    {
        var kept = ItemRetention.Of(Profile, item, facts.Trajectories);
        var term = ProfileSays.Term(say, kept.Rule);
        return kept.Until is { } day ? say.Say("Access.KeptUntil", say.Day(day), term) : term;
    }

    /// <summary>That something was there and is gone; no content.</summary>
    IEnumerable<Block> Erased()
    {
        if (facts.Erased.Count == 0) yield break;
        yield return say.Point("Access.ErasedTitle");
        yield return say.Tell("Access.ErasedIntro");
        yield return say.Table([("Category", 2), ("ErasedAt", 1)], facts.Erased.Select(i => (IReadOnlyList<string>)[say.Of(Profile.Category(i.Category)?.Label), say.ShortMoment(i.ErasedAt!.Value)]));
    }
}
