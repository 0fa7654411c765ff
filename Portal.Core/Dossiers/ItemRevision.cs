using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Core.Dossiers;

/// <summary>What an item was before a change. Erased with the item.</summary>
public sealed class ItemRevision
{
    ItemRevision() { }

    /// <summary>Its id.</summary>
    public Guid Id { get; private init; }

    /// <summary>The practice.</summary>
    public PracticeId Practice { get; private init; }

    /// <summary>The item.</summary>
    public ItemId Item { get; private init; }

    /// <summary>What it was.</summary>
    public PersonalText Value { get; private init; }

    /// <summary>Until when it was so.</summary>
    public DateTimeOffset ReplacedAt { get; private init; }

    /// <summary>Who replaced it.</summary>
    public AdviserId? ReplacedBy { get; private init; }

    /// <summary>The request that led to it; null when staff changed it unasked.</summary>
    public Guid? Because { get; private init; }

    internal static ItemRevision Of(DossierItem item, AdviserId? by, Guid? because, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        Practice = item.Practice,
        Item = item.Id,
        Value = item.Value,
        ReplacedAt = now,
        ReplacedBy = by,
        Because = because,
    };
}
