using Microsoft.EntityFrameworkCore;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Dossiers;

/// <summary>An item as staff sees it. What is restricted carries no value: it is asked for one by one, with a reason.</summary>
public sealed record ItemLine
{
    /// <summary>The item.</summary>
    public required ItemId Item { get; init; }

    /// <summary>The trajectory that it belongs to.</summary>
    public required TrajectoryId Trajectory { get; init; }

    /// <summary>Its category.</summary>
    public required DataCategory Category { get; init; }

    /// <summary>What it is held for.</summary>
    public required Label Purpose { get; init; }

    /// <summary>Where it came from.</summary>
    public required Label Source { get; init; }

    /// <summary>The party it came from.</summary>
    public string? SourceParty { get; init; }

    /// <summary>The day it was obtained.</summary>
    public required DateOnly ObtainedOn { get; init; }

    /// <summary>Paper or electronic.</summary>
    public required Medium Medium { get; init; }

    /// <summary>Where the paper lies.</summary>
    public string? PaperLocation { get; init; }

    /// <summary>The value; of a BSN the last three digits; null when a reason is needed to see it.</summary>
    public string? Value { get; init; }

    /// <summary>True when the value shown is not the whole value.</summary>
    public required bool IsMasked { get; init; }

    /// <summary>The client's own statement beside it.</summary>
    public string? Statement { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Last day it is kept; null while the trigger has not happened.</summary>
    public DateOnly? KeptUntil { get; init; }

    /// <summary>How long it is kept, in the profile's words.</summary>
    public required Label Retention { get; init; }

    /// <summary>Version, to be given back when it is changed.</summary>
    public required int Version { get; init; }

    /// <summary>Its file; null when it has none.</summary>
    public FileLine? File { get; init; }

    /// <summary>What it was, last change first.</summary>
    public IReadOnlyList<RevisionLine> History { get; init; } = [];
}

/// <summary>What an item was.</summary>
/// <param name="Was">The value; null where it is masked.</param>
/// <param name="ReplacedAt">When it was replaced.</param>
/// <param name="By">By whom.</param>
/// <param name="OnRequest">True when a request of the client's led to it.</param>
public sealed record RevisionLine(string? Was, DateTimeOffset ReplacedAt, string? By, bool OnRequest);

static class ItemLines
{
    internal static async Task<IReadOnlyList<ItemLine>> Of(
        PortalDb db, PrivacyProfile profile, CaseAccess access, IReadOnlyList<DossierItem> items, CancellationToken stop)
    {
        var ids = items.Select(i => i.Id).ToList();
        var revisions = await db.Revisions.AsNoTracking().Where(r => ids.Contains(r.Item)).OrderByDescending(r => r.ReplacedAt).ToListAsync(stop);
        var staff = revisions.Select(r => r.ReplacedBy).Distinct().ToList();
        var names = await db.Advisers.AsNoTracking().Where(a => staff.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, stop);
        var files = await db.ItemFiles.AsNoTracking().Where(f => ids.Contains(f.Item)).ToDictionaryAsync(f => f.Item, f => new FileLine(f.Kind, f.Size), stop);
        return [.. items.Select(i => Line(profile, access, i, [.. revisions.Where(r => r.Item == i.Id)], names) with { File = files.GetValueOrDefault(i.Id) })];
    }

    static ItemLine Line(PrivacyProfile profile, CaseAccess access, DossierItem i, IReadOnlyList<ItemRevision> revisions, Dictionary<AdviserId, string> names)
    {
        var category = profile.Category(i.Category)!;
        var retention = ItemRetention.Of(profile, i, access.Trajectories);
        return new()
        {
            Item = i.Id,
            Trajectory = i.Trajectory,
            Category = category,
            Purpose = profile.Purpose(i.Purpose)!.Label,
            Source = profile.Source(i.Source)!.Label,
            SourceParty = i.SourceParty,
            ObtainedOn = i.ObtainedOn,
            Medium = i.Medium,
            PaperLocation = i.PaperLocation,
            Value = Masked.Show(category, i.Value),
            IsMasked = Masked.Hides(category),
            Statement = i.ClientStatement?.Words,
            ChangedAt = i.ChangedAt,
            KeptUntil = retention.Until,
            Retention = retention.Rule.Label,
            Version = i.Version,
            History = [.. revisions.Select(r => new RevisionLine(
                Masked.Show(category, r.Value), r.ReplacedAt, r.ReplacedBy is { } by ? names.GetValueOrDefault(by) : null, r.Because is not null))],
        };
    }
}
