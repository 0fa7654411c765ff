using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Portal.Web.Accounts;

/// <summary>
/// The link with which somebody chooses a password: bound to the account and its stamp, so that it opens once, and ends by itself.
/// </summary>
static class PasswordLink
{
    /// <summary>Makes links of an invitation: seven days.</summary>
    internal const string Invitations = nameof(Invitations);

    /// <summary>Makes links for a forgotten password: an hour.</summary>
    internal const string Resets = nameof(Resets);

    internal const string Purpose = "ChoosePassword";

    /// <summary>The address of the page.</summary>
    internal static string Path(Account account, string token) => $"/wachtwoord/{account.Id:N}/{WebEncoders.Base64UrlEncode(System.Text.Encoding.UTF8.GetBytes(token))}";

    /// <summary>The account that a link opens for; null when it does not open.</summary>
    internal static async Task<Account?> Opens(UserManager<Account> accounts, string id, string code)
    {
        if (!Guid.TryParseExact(id, "N", out var guid) || Token(code) is not { } token) return null;
        if (await accounts.FindByIdAsync(guid.ToString()) is not { DisabledAt: null } account) return null;
        foreach (var maker in (string[])[Invitations, Resets])
        {
            if (await accounts.VerifyUserTokenAsync(account, maker, Purpose, token)) return account;
        }
        return null;
    }

    /// <summary>Gives the account another password; false when it was not taken, and then the old one and the link stay as they were.</summary>
    internal static async Task<bool> Replace(UserManager<Account> accounts, Account account, string password)
    {
        foreach (var rule in accounts.PasswordValidators)
        {
            if (!(await rule.ValidateAsync(accounts, account, password)).Succeeded) return false;
        }
        if (account.PasswordHash is not null && !(await accounts.RemovePasswordAsync(account)).Succeeded) return false;
        return (await accounts.AddPasswordAsync(account, password)).Succeeded;
    }

    static string? Token(string code)
    {
        try
        {
            return System.Text.Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(code));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

/// <summary>Links of an invitation.</summary>
sealed class InvitationTokens(IDataProtectionProvider protection, ILogger<DataProtectorTokenProvider<Account>> log)
    : DataProtectorTokenProvider<Account>(protection, Microsoft.Extensions.Options.Options.Create(new DataProtectionTokenProviderOptions { Name = PasswordLink.Invitations, TokenLifespan = TimeSpan.FromDays(7) }), log);

/// <summary>Links for a forgotten password.</summary>
sealed class ResetTokens(IDataProtectionProvider protection, ILogger<DataProtectorTokenProvider<Account>> log)
    : DataProtectorTokenProvider<Account>(protection, Microsoft.Extensions.Options.Options.Create(new DataProtectionTokenProviderOptions { Name = PasswordLink.Resets, TokenLifespan = TimeSpan.FromHours(1) }), log);
