using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>What leaves in one disclosure.</summary>
/// <param name="Disclosure">The disclosure, released.</param>
/// <param name="Recipient">To whom.</param>
/// <param name="Trajectory">In which trajectory.</param>
/// <param name="Consent">The consent that it leaves under; null when it rests on another ground.</param>
/// <param name="Items">What leaves.</param>
sealed record Package(Disclosure Disclosure, Party Recipient, Trajectory Trajectory, Consent? Consent, IReadOnlyList<DossierItem> Items)
{
    /// <summary>Items that have a file, of which only the title leaves.</summary>
    internal IReadOnlyList<ItemId> Files { get; init; } = [];
}

/// <summary>
/// The package of a disclosure: on what ground, for what purpose, the duty of secrecy where the regulation imposes one, and the items
/// in full (AVG 5(1)(b), 6, 13-14).
/// </summary>
static class DisclosurePackage
{
    internal static PdfContent Describe(Sender sender, Package package)
    {
        var say = new Phrases(sender.Language);
        List<Block> blocks =
        [
            sender.Letterhead,
            say.Title("Disclosure.Title"),
            new KeyValues([.. Head(say, sender, package)]),
            Ground(say, sender, package),
            new Notice(say.Say("Disclosure.OnlyFor", say.Of(sender.Profile.Purpose(package.Disclosure.Purpose)?.Label))),
            .. Secrecy(say, sender, package),
            say.Part("Disclosure.ItemsTitle"),
            Items(say, sender, package),
            .. Statements(say, sender, package.Items),
            say.Tell("Disclosure.Later", sender.Sealer),
            SealWords.Block(say, sender, "Disclosure.Sealed", say.Fact("RecordId", package.Disclosure.Id.Value.ToString())),
        ];
        return new(say.Say("Disclosure.Title"), sender.Language, sender.Sealer, say.Footer("Disclosure", package.Disclosure.Id.Value), blocks);
    }

    static IEnumerable<KeyValue> Head(Phrases say, Sender sender, Package package)
    {
        var (disclosure, trajectory) = (package.Disclosure, package.Trajectory);
        yield return say.Fact("To", package.Recipient.Name);
        yield return say.Fact("From", sender.Sealer);
        if (sender.Processor is { } processor) yield return say.Fact("Processor", processor);
        yield return say.Fact("About", sender.Client.Name);
        yield return say.Fact("Trajectory", say.Say("Disclosure.Trajectory", say.Of(sender.Profile.TrajectoryType(trajectory.Type)?.Label), say.Day(trajectory.StartedOn)));
        yield return say.Fact("Purpose", say.Of(sender.Profile.Purpose(disclosure.Purpose)?.Label));
        yield return say.Fact("Date", say.Day(disclosure.EndedAt ?? sender.Now));
        yield return say.Fact("Reference", ShortId.Of(disclosure.Id.Value));
    }

    /// <summary>What it rests on: the consent with its date, or the article or decision that was named.</summary>
    static Paragraph Ground(Phrases say, Sender sender, Package package)
    {
        var special = package.Items.Any(i => sender.Profile.Category(i.Category) is { Special: not SpecialKind.None });
        if (package.Consent is { AnsweredAt: { } given } consent)
            return say.Tell("DisclosureGround.Consent", say.Day(given), ShortId.Of(consent.Id.Value), say.Law(special ? "AVG 6(1)(a); AVG 9(2)(a)" : "AVG 6(1)(a)"));
        var ground = package.Disclosure.Ground ?? throw new InvalidOperationException("Nothing leaves without a ground.");
        if (ground is Disclosures.Ground.Consent) throw new InvalidOperationException("Nothing leaves under a consent that is not there.");
        var agreement = package.Recipient.Agreement is { } a ? say.Day(a.SignedOn) : say.Say("Unknown");
        var claimed = package.Disclosure.Claimed;
        return say.Tell($"DisclosureGround.{ground}", claimed is null ? agreement : say.Law(claimed.Citation), claimed?.DocumentReference ?? say.Say("NotNamed"));
    }

    /// <summary>The clause goes with it when the recipient's entry asks it, or the regulation binds every recipient (profile: confidentiality).</summary>
    static IEnumerable<Block> Secrecy(Phrases say, Sender sender, Package package)
    {
        var rule = RecipientChoice.For(sender.Profile, package.Trajectory, package.Recipient);
        if (rule is not { ConfidentialityClause: true } && !sender.Profile.Confidentiality.ImposedOnRecipients) yield break;
        yield return say.Part("Disclosure.SecrecyTitle");
        yield return say.Tell("Disclosure.Secrecy", package.Recipient.Name, sender.Sealer);
    }

    /// <summary>In full, the citizen service number too: the recipient gets what was agreed.</summary>
    static Table Items(Phrases say, Sender sender, Package package) => say.Table(
        [("Category", 1.1), ("Value", 2.2), ("ObtainedOn", 0.8)],
        Sorted(sender, package.Items).Select(i => (IReadOnlyList<string>)[Label(say, sender, i), WithFile(say, package, i), say.ShortDay(i.ObtainedOn)]));

    /// <summary>Of a file the title; the file itself does not go with it, and the recipient can read that.</summary>
    static string WithFile(Phrases say, Package package, DossierItem item) =>
        package.Files.Contains(item.Id) ? say.Say("Disclosure.FileTitleOnly", item.Value.Words) : item.Value.Words;

    /// <summary>A client's statement goes with the opinion that it belongs to (AVG 16).</summary>
    static IEnumerable<Block> Statements(Phrases say, Sender sender, IReadOnlyList<DossierItem> items)
    {
        foreach (var item in Sorted(sender, items).Where(i => i.ClientStatement is not null))
        {
            yield return say.Tell("Disclosure.Statement", Label(say, sender, item));
            yield return Phrases.Quote(item.ClientStatement!.Value);
        }
    }

    static IEnumerable<DossierItem> Sorted(Sender sender, IReadOnlyList<DossierItem> items) =>
        items.OrderBy(i => sender.Profile.Categories.ToList().FindIndex(c => c.Id == i.Category)).ThenBy(i => i.ObtainedOn);

    static string Label(Phrases say, Sender sender, DossierItem item)
    {
        var category = sender.Profile.Category(item.Category);
        return category is { Special: not SpecialKind.None } ? $"{say.Of(category.Label)} ({say.Word(category.Special)})" : say.Of(category?.Label);
    }
}
