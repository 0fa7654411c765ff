using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Core.Dossiers;

/// <summary>
/// One thing held about a client, with what a client may ask of it: category, purpose, legal basis, source, date, medium
/// (AVG 13, 14, 15(1)). Nothing is stored without them.
/// </summary>
public sealed class DossierItem
{
    DossierItem() { }

    /// <summary>Its id.</summary>
    public ItemId Id { get; private init; }

    /// <summary>The practice.</summary>
    public PracticeId Practice { get; private init; }

    /// <summary>The controller at a processor.</summary>
    public PartyId? Controller { get; private init; }

    /// <summary>The client.</summary>
    public ClientId Client { get; private init; }

    /// <summary>The trajectory that it belongs to: its basis and its retention.</summary>
    public TrajectoryId Trajectory { get; private init; }

    /// <summary>Category, an id of the profile.</summary>
    public string Category { get; private init; } = "";

    /// <summary>Purpose, an id of the profile.</summary>
    public string Purpose { get; private init; } = "";

    /// <summary>Ground for special-category data or the BSN, as the profile's id; null elsewhere.</summary>
    public string? SpecialGround { get; private init; }

    /// <summary>Source, an id of the profile.</summary>
    public SourceId Source { get; private init; }

    /// <summary>The party it came from, where the source records one.</summary>
    public string? SourceParty { get; private set; }

    /// <summary>The day it was obtained.</summary>
    public DateOnly ObtainedOn { get; private init; }

    /// <summary>Paper or electronic.</summary>
    public Medium Medium { get; private init; }

    /// <summary>Where the paper lies.</summary>
    public string? PaperLocation { get; private init; }

    /// <summary>Why it is held, where the profile asks a written reason.</summary>
    public PersonalText? Reason { get; private set; }

    /// <summary>What it was verified against (Wabb 12), for a BSN.</summary>
    public string? VerifiedAgainst { get; private set; }

    /// <summary>The value.</summary>
    public PersonalText Value { get; private set; }

    /// <summary>The client's own statement that stays with an opinion (AVG 16).</summary>
    public PersonalText? ClientStatement { get; private set; }

    /// <summary>Who recorded it.</summary>
    public AdviserId? RecordedBy { get; private init; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>When its value was overwritten; null while it is held.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    /// <summary>Counts changes; checked on every save.</summary>
    public int Version { get; private set; }

    /// <summary>True while something is held.</summary>
    public bool IsHeld => ErasedAt is null;

    internal static DossierItem Record(Trajectory trajectory, NewItem item, string? specialGround, AdviserId? by, DateTimeOffset now) => new()
    {
        Id = Portal.Core.Id.New<ItemId>(),
        Practice = trajectory.Practice,
        Controller = trajectory.Controller,
        Client = trajectory.Client,
        Trajectory = trajectory.Id,
        Category = item.Category,
        Purpose = item.Purpose,
        SpecialGround = specialGround,
        Source = item.Source,
        SourceParty = item.SourceParty,
        ObtainedOn = item.ObtainedOn,
        Medium = item.Medium,
        PaperLocation = item.PaperLocation,
        Reason = PersonalText.Of(item.Reason),
        VerifiedAgainst = item.VerifiedAgainst,
        Value = new(item.Value),
        RecordedBy = by,
        RecordedAt = now,
        ChangedAt = now,
    };

    /// <summary>Replaces the value and gives what it was, to be kept (AVG 16; 5(2)).</summary>
    internal ItemRevision Change(PersonalText value, AdviserId? by, Guid? because, DateTimeOffset now)
    {
        var was = ItemRevision.Of(this, by, because, now);
        (Value, ChangedAt, Version) = (value, now, Version + 1);
        return was;
    }

    /// <summary>Puts the client's statement beside an opinion that stays (AVG 16).</summary>
    internal void Attach(PersonalText statement, DateTimeOffset now) => (ClientStatement, ChangedAt, Version) = (statement, now, Version + 1);

    /// <summary>
    /// Overwrites everything personal in the row (AVG 17): also from whom it came and the document it was verified against.
    /// Where paper lies is kept, so that it can still be found and destroyed.
    /// </summary>
    internal void Erase(DateTimeOffset now) =>
        (Value, Reason, ClientStatement, SourceParty, VerifiedAgainst, ErasedAt, ChangedAt, Version) = (default, null, null, null, null, now, now, Version + 1);
}

/// <summary>Paper or electronic.</summary>
public enum Medium
{
    /// <summary>In this database.</summary>
    Electronic,

    /// <summary>On paper, at a location.</summary>
    Paper,
}
