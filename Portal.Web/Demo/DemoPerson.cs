using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Web.Demo;

/// <summary>Somebody of the demo who can sign in.</summary>
/// <param name="Profile">Id of the practice's profile.</param>
/// <param name="Practice">Name of the practice.</param>
/// <param name="Name">Name, obviously invented.</param>
/// <param name="Role">What she is there.</param>
/// <param name="Email">Mail address under .example.</param>
/// <param name="Why">What there is to see as this person.</param>
/// <param name="Account">Her account.</param>
sealed record DemoPerson(string Profile, string Practice, string Name, Label Role, string Email, Label Why, AccountId Account)
{
    /// <summary>Everybody's password in the demo.</summary>
    public const string Password = "voorbeeld-wachtwoord";
}
