using System.Net.Mail;
using Microsoft.AspNetCore.Identity;
using Portal.Core.People;

namespace Portal.Web.Accounts;

/// <summary>The account of somebody who is invited: the one under her address, or a new one that waits for a password.</summary>
sealed class Invite(IServiceScopeFactory scopes)
{
    /// <summary>True when a mail can be sent to it.</summary>
    internal static bool IsAddress(string? email) => MailAddress.TryCreate(email?.Trim(), out var mail) && mail.Address == email!.Trim();

    /// <summary>The account, and whether it still needs its invitation.</summary>
    public async Task<(AccountId Account, bool Invite)> For(string email)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await accounts.FindByEmailAsync(email.Trim()) is { } known) return (new(known.Id), known.PasswordHash is null);
        var account = Account.For(email);
        var made = await accounts.CreateAsync(account);
        return made.Succeeded ? (new(account.Id), true) : throw new InvalidOperationException(string.Join(", ", made.Errors.Select(e => e.Code)));
    }
}
