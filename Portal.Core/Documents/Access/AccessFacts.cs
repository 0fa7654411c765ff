using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Dossiers;
using Portal.Core.Intake;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;

namespace Portal.Core.Documents;

/// <summary>Everything held about one client behind one request's walls: practice, controller, client (AVG 15(1), 15(3)).</summary>
sealed record AccessFacts
{
    /// <summary>The items that are held and that the profile shows to the client, in the order of the data map.</summary>
    internal required IReadOnlyList<DossierItem> Items { get; init; }

    /// <summary>Items whose value was overwritten.</summary>
    internal required IReadOnlyList<DossierItem> Erased { get; init; }

    /// <summary>What items were before, oldest first.</summary>
    internal required ILookup<ItemId, ItemRevision> Revisions { get; init; }

    /// <summary>Files of the items that are held.</summary>
    internal required IReadOnlyDictionary<ItemId, ItemFile> Files { get; init; }

    /// <summary>The client's trajectories.</summary>
    internal required IReadOnlyList<Trajectory> Trajectories { get; init; }

    /// <summary>Who acts for the client.</summary>
    internal required IReadOnlyList<Representative> Representatives { get; init; }

    /// <summary>True when the client, or who acts for her, can sign in.</summary>
    internal required bool HasAccount { get; init; }

    /// <summary>The e-mail address with which the client signs in; null when she does not.</summary>
    internal required string? AccountAddress { get; init; }

    /// <summary>Consents in every state.</summary>
    internal required IReadOnlyList<Consent> Consents { get; init; }

    /// <summary>Declarations in every state.</summary>
    internal required IReadOnlyList<Declaration> Declarations { get; init; }

    /// <summary>Disclosures in every state.</summary>
    internal required IReadOnlyList<Disclosure> Disclosures { get; init; }

    /// <summary>Earlier requests; not this one.</summary>
    internal required IReadOnlyList<Request> Requests { get; init; }

    /// <summary>Documents sealed before this one.</summary>
    internal required IReadOnlyList<Document> Documents { get; init; }

    /// <summary>The practice's register.</summary>
    internal required IReadOnlyDictionary<PartyId, Party> Parties { get; init; }

    /// <summary>Staff behind the wall.</summary>
    internal required IReadOnlyDictionary<AdviserId, Adviser> Advisers { get; init; }

    /// <summary>Who looked, and when.</summary>
    internal required IReadOnlyList<Sight> Sights { get; init; }

    /// <summary>Disclosures that left.</summary>
    internal IEnumerable<Disclosure> Left => Disclosures.Where(d => d.State is DisclosureState.Released);

    /// <summary>Name of a party; null when there is none.</summary>
    internal string? NameOf(PartyId? id) => id is { } party ? Parties.GetValueOrDefault(party)?.Name : null;
}

/// <summary>Somebody saw something.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Kind">What she did.</param>
/// <param name="Item">The item, for one restricted value.</param>
/// <param name="Reason">The reason that was given, where one was asked.</param>
sealed record Sight(DateTimeOffset At, Adviser By, SightKind Kind, DossierItem? Item, PersonalText? Reason);

/// <summary>Ways of seeing, in the order in which they can follow each other at one moment.</summary>
enum SightKind
{
    /// <summary>Took leave to look in a colleague's dossier.</summary>
    Leave,

    /// <summary>Opened the dossier.</summary>
    Opened,

    /// <summary>Saw one restricted value.</summary>
    Revealed,

    /// <summary>Took the file of an item.</summary>
    Taken,
}
