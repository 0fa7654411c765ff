using Microsoft.AspNetCore.Identity;

namespace Portal.Web.Accounts;

/// <summary>The language that somebody chose while signed in: it comes along to another browser.</summary>
static class AccountLanguage
{
    const string Keeper = "Portal", Name = "language";

    internal static Task Keep(UserManager<Account> accounts, Account account, string language) =>
        accounts.SetAuthenticationTokenAsync(account, Keeper, Name, language);

    /// <summary>Null when none was chosen.</summary>
    internal static Task<string?> Of(UserManager<Account> accounts, Account account) => accounts.GetAuthenticationTokenAsync(account, Keeper, Name);
}
