using Portal.Core.People;

namespace Portal.Web.Accounts;

/// <summary>The place from which somebody acts: the actor, and the names that a screen shows.</summary>
/// <param name="Actor">Who acts.</param>
/// <param name="Practice">Name of the practice.</param>
/// <param name="ProfileId">The practice's profile.</param>
/// <param name="ClientName">Name of the client, when it is one or acts for one.</param>
/// <param name="Language">Language of a client's letters; null for everybody else.</param>
public sealed record Seat(Actor Actor, string Practice, string ProfileId, string? ClientName, string? Language)
{
    /// <summary>True when the same account has other seats to change to.</summary>
    public bool HasOthers { get; init; }

    /// <summary>The first page after signing in.</summary>
    public string Home => Actor.Role switch { Role.Administrator => "/praktijk/inschrijven", _ when Actor.IsClient => "/mijn", _ => "/praktijk/werklijst" };
}
