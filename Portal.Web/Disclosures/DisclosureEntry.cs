using Portal.Core;
using Portal.Core.Disclosures;
using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Web.Disclosures;

/// <summary>What is filled in so far of a disclosure.</summary>
public sealed class DisclosureEntry
{
    /// <summary>The trajectory, as the form gives it.</summary>
    public string Trajectory { get; set; } = "";

    /// <summary>The recipient, as the form gives it.</summary>
    public string Recipient { get; set; } = "";

    /// <summary>The purpose.</summary>
    public string Purpose { get; set; } = "";

    /// <summary>The items that are ticked.</summary>
    public HashSet<ItemId> Items { get; } = [];

    /// <summary>Statute, court order or vital interest, where that is claimed; null for consent or the principal's whitelist.</summary>
    public Ground? Claimed { get; set; }

    /// <summary>The article or decision.</summary>
    public string Citation { get; set; } = "";

    /// <summary>The document that shows it.</summary>
    public string Document { get; set; } = "";

    /// <summary>The chosen trajectory.</summary>
    public TrajectoryId? TrajectoryId => Id.Read<TrajectoryId>(Trajectory);

    /// <summary>What is not chosen yet, by the keys of its sentences, in the order of the fields.</summary>
    internal IEnumerable<string> Missing()
    {
        if (TrajectoryId is null) yield return "Missing.Trajectory";
        if (Id.Read<PartyId>(Recipient) is null) yield return "Missing.Recipient";
        if (Purpose.Length == 0) yield return "Missing.Purpose";
        if (Items.Count == 0) yield return "Missing.Items";
    }

    /// <summary>What is wanted; null while something is not chosen.</summary>
    public NewDisclosure? Wish() =>
        TrajectoryId is { } trajectory && Id.Read<PartyId>(Recipient) is { } recipient && Purpose.Length > 0
            ? new(trajectory, recipient, Purpose, [.. Items], Claimed is { } ground ? new(ground, Citation, Document) : null)
            : null;
}
