using Portal.Core.Consents;
using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Core.Disclosures;

/// <summary>Data of one client to one recipient for one purpose. It waits until the gate lets it out, or is cancelled.</summary>
public sealed class Disclosure
{
    Disclosure() { }

    /// <summary>Its id.</summary>
    public DisclosureId Id { get; private init; }

    /// <summary>The practice.</summary>
    public PracticeId Practice { get; private init; }

    /// <summary>The controller at a processor.</summary>
    public PartyId? Controller { get; private init; }

    /// <summary>The client.</summary>
    public ClientId Client { get; private init; }

    /// <summary>The trajectory.</summary>
    public TrajectoryId Trajectory { get; private init; }

    /// <summary>The recipient, a named party.</summary>
    public PartyId Recipient { get; private init; }

    /// <summary>Purpose, an id of the profile.</summary>
    public string Purpose { get; private init; } = "";

    /// <summary>The items.</summary>
    public IReadOnlyList<ItemId> Items { get; private init; } = [];

    /// <summary>Their categories, for the client's list.</summary>
    public IReadOnlyList<string> Categories { get; private init; } = [];

    /// <summary>Statute or court order that it is claimed to rest on; null when it rests on consent or the principal's whitelist.</summary>
    public LegalGround? Claimed { get; private init; }

    /// <summary>Who made it ready.</summary>
    public AdviserId PreparedBy { get; private init; }

    /// <summary>When it was made ready.</summary>
    public DateTimeOffset PreparedAt { get; private init; }

    /// <summary>State.</summary>
    public DisclosureState State { get; private set; }

    /// <summary>The consent that it waits or left under; asked again when it leaves.</summary>
    public ConsentId? Consent { get; private set; }

    /// <summary>The ground that it waits or left under, as the gate named it.</summary>
    public Ground? Ground { get; private set; }

    /// <summary>Who let it out.</summary>
    public AdviserId? ReleasedBy { get; private set; }

    /// <summary>When it left, or was cancelled.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Counts changes; checked on every save.</summary>
    public int Version { get; private set; }

    internal static Disclosure Prepare(Trajectory trajectory, NewDisclosure wish, IReadOnlyList<string> categories, GateYes foreseen, AdviserId by, DateTimeOffset now) => new()
    {
        Id = Portal.Core.Id.New<DisclosureId>(),
        Practice = trajectory.Practice,
        Controller = trajectory.Controller,
        Client = trajectory.Client,
        Trajectory = trajectory.Id,
        Recipient = wish.Recipient,
        Purpose = wish.Purpose,
        Items = wish.Items,
        Categories = categories,
        Claimed = wish.Claimed,
        Consent = foreseen.Consent,
        Ground = foreseen.Ground,
        PreparedBy = by,
        PreparedAt = now,
        State = DisclosureState.Waiting,
    };

    /// <summary>Leaves, on what the gate found.</summary>
    internal void Release(GateYes yes, AdviserId by, DateTimeOffset now) =>
        (State, Consent, Ground, ReleasedBy, EndedAt, Version) = (DisclosureState.Released, yes.Consent, yes.Ground, by, now, Version + 1);

    /// <summary>Will not leave any more.</summary>
    internal void Cancel(DateTimeOffset now) => (State, EndedAt, Version) = (DisclosureState.Cancelled, now, Version + 1);
}

/// <summary>States of a disclosure.</summary>
public enum DisclosureState
{
    /// <summary>Made ready; nothing has left.</summary>
    Waiting,

    /// <summary>Left.</summary>
    Released,

    /// <summary>Will not leave.</summary>
    Cancelled,
}

/// <summary>What a disclosure rests on.</summary>
public enum Ground
{
    /// <summary>The client's written consent.</summary>
    Consent,

    /// <summary>The principal of the trajectory, within its whitelist.</summary>
    Principal,

    /// <summary>A processor of the practice, under an agreement.</summary>
    Processor,

    /// <summary>A statute demands it.</summary>
    Statute,

    /// <summary>A court demands it.</summary>
    CourtOrder,

    /// <summary>A vital interest (AVG 6(1)(d), 9(2)(c)).</summary>
    VitalInterest,
}

/// <summary>A ground that an adviser claims: which, the article or decision, and the document that shows it.</summary>
public sealed record LegalGround(Ground Ground, string Citation, string? DocumentReference);

/// <summary>What an adviser wants to disclose.</summary>
public sealed record NewDisclosure(TrajectoryId Trajectory, PartyId Recipient, string Purpose, IReadOnlyList<ItemId> Items, LegalGround? Claimed = null);
