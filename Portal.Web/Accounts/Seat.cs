using Portal.Core.People;

namespace Portal.Web.Accounts;

/// <summary>The place from which somebody acts: the actor, and the names that a screen shows.</summary>
/// <param name="Actor">Who acts.</param>
/// <param name="Practice">Name of the practice.</param>
/// <param name="ProfileId">The practice's profile.</param>
/// <param name="ClientName">Name of the client, when it is one or acts for one.</param>
public sealed record Seat(Actor Actor, string Practice, string ProfileId, string? ClientName)
{
    /// <summary>The first page after signing in.</summary>
    public string Home => Actor.Role switch { Role.Administrator => "/praktijk/inschrijven", _ when Actor.IsClient => "/mijn", _ => "/praktijk/werklijst" };
}
