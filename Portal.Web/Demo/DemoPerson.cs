using Portal.Core.People;

namespace Portal.Web.Demo;

/// <summary>Somebody of the demo who can sign in.</summary>
/// <param name="Practice">Name of the practice.</param>
/// <param name="Name">Name, obviously invented.</param>
/// <param name="Role">What she is there.</param>
/// <param name="Email">Mail address under .example.</param>
/// <param name="Why">What there is to see as this person.</param>
/// <param name="Account">Her account.</param>
sealed record DemoPerson(string Practice, string Name, string Role, string Email, string Why, AccountId Account)
{
    /// <summary>Everybody's password in the demo.</summary>
    public const string Password = "voorbeeld-wachtwoord";
}
