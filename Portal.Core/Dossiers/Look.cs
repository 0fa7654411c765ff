using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Core.Dossiers;

/// <summary>A look at a restricted value, with the reason that was given. The client can read it.</summary>
public sealed class Look
{
    Look() { }

    /// <summary>Its id.</summary>
    public Guid Id { get; private init; }

    /// <summary>The practice.</summary>
    public PracticeId Practice { get; private init; }

    /// <summary>The client.</summary>
    public ClientId Client { get; private init; }

    /// <summary>The item.</summary>
    public ItemId Item { get; private init; }

    /// <summary>Who looked.</summary>
    public AdviserId By { get; private init; }

    /// <summary>Why.</summary>
    public PersonalText Reason { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset LookedAt { get; private init; }

    internal static Look At(DossierItem item, AdviserId by, PersonalText reason, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(), Practice = item.Practice, Client = item.Client, Item = item.Id, By = by, Reason = reason, LookedAt = now };
}
