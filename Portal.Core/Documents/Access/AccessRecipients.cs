using Portal.Core.Practices;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>
/// To whom data went, by name and date (AVG 15(1)(c); C-154/21), and the safeguards outside the European Economic Area (AVG 15(2)).
/// </summary>
sealed class AccessRecipients(Phrases say, Sender sender, AccessFacts facts)
{
    internal IEnumerable<Block> Section()
    {
        yield return say.Point("Access.C");
        var left = facts.Left.OrderBy(d => d.EndedAt).ToList();
        if (left.Count == 0) yield return say.Tell("Access.CNone");
        else yield return say.Table([("Recipient", 1.2), ("LeftAt", 0.9), ("Purpose", 1.2), ("Categories", 1.6), ("Ground", 0.9)], left.Select(d => (IReadOnlyList<string>)
        [
            facts.NameOf(d.Recipient) ?? say.Say("Unknown"), say.ShortDay(d.EndedAt!.Value), say.Of(sender.Profile.Purpose(d.Purpose)?.Label),
            string.Join("; ", d.Categories.Select(c => say.Of(sender.Profile.Category(c)?.Label))), d.Ground is { } ground ? say.Word(ground) : say.Say("Unknown"),
        ]));
        var processors = Processors();
        if (processors.Count > 0)
        {
            yield return say.Tell("Access.CProcessors");
            yield return ItemList.Bullets(processors);
        }
        foreach (var block in Abroad()) yield return block;
    }

    /// <summary>A processor is a recipient too (AVG 4(9)): the practice of a controller, and the parties that the register knows as such.</summary>
    List<string> Processors()
    {
        List<string> names = [];
        if (sender.Processor is { } practice) names.Add(practice);
        names.AddRange(Serving().Select(p => p.Name));
        return names;
    }

    IEnumerable<Party> Serving() => ProfileSays.Processors(sender.Profile, facts.Parties.Values, sender.Controller?.Id);

    IEnumerable<Block> Abroad() =>
        ProfileSays.Abroad(say, facts.Left.Select(d => facts.Parties.GetValueOrDefault(d.Recipient)).OfType<Party>().Concat(Serving())).Select(Paragraph.Of);
}
