using Portal.Core.Practices;

namespace Portal.Core.People;

/// <summary>Who acts, and in which capacity. Every operation takes one and decides for itself whether that may be.</summary>
/// <param name="Account">The account that is signed in.</param>
/// <param name="Membership">The membership in which it acts now.</param>
/// <param name="Practice">The practice, the outer wall.</param>
/// <param name="Role">Its role there.</param>
/// <param name="Name">Name as it stands in letters.</param>
/// <param name="Client">The client that it is, or acts for.</param>
/// <param name="Adviser">The member of staff that it is.</param>
/// <param name="Controller">The controller at a processor, the inner wall; null at a practice that is a controller itself.</param>
/// <param name="Representative">Set when somebody acts for the client.</param>
public sealed record Actor(
    AccountId Account,
    MembershipId Membership,
    PracticeId Practice,
    Role Role,
    string Name,
    ClientId? Client = null,
    AdviserId? Adviser = null,
    PartyId? Controller = null,
    RepresentativeId? Representative = null)
{
    /// <summary>True for the client and for who represents her.</summary>
    public bool IsClient => Role is Role.Client or Role.Representative;

    /// <summary>True for who decides on requests, asks consents and discloses.</summary>
    public bool IsAdviser => Role is Role.Adviser;

    /// <summary>Words only for a log: ids and role.</summary>
    public override string ToString() => $"{Role} {Membership.Value}";
}
