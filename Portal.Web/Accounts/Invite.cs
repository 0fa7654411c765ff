using System.Net.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Core;
using Portal.Core.People;
using Portal.Core.Storage;

namespace Portal.Web.Accounts;

/// <summary>The account of somebody who is invited: the one under her address, or a new one that waits for a password.</summary>
sealed class Invite(IServiceScopeFactory scopes)
{
    /// <summary>True when a mail can be sent to it.</summary>
    internal static bool IsAddress(string? email) => MailAddress.TryCreate(email?.Trim(), out var mail) && mail.Address == email!.Trim();

    /// <summary>Lets an act seat the account; told is whether it still needs a password. When the act says no, an account made for it goes again.</summary>
    public async Task<Refusal?> Seat(string email, Func<AccountId, bool, Task<Refusal?>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var known = await accounts.FindByEmailAsync(email.Trim());
        var account = known ?? await New(accounts, email);
        var seated = false;
        try
        {
            var refusal = await act(new(account.Id), account.PasswordHash is null);
            seated = refusal is null;
            return refusal;
        }
        finally
        {
            if (!seated && known is null) await Drop(scope.ServiceProvider, accounts, account);
        }
    }

    /// <summary>Which of these accounts still wait for a password.</summary>
    public async Task<IReadOnlySet<AccountId>> Waiting(IReadOnlyList<AccountId> ids)
    {
        await using var scope = scopes.CreateAsyncScope();
        var values = ids.Select(i => i.Value).ToList();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>().Users;
        return (await users.Where(a => values.Contains(a.Id) && a.PasswordHash == null).Select(a => a.Id).ToListAsync()).Select(id => new AccountId(id)).ToHashSet();
    }

    static async Task<Account> New(UserManager<Account> accounts, string email)
    {
        var account = Account.For(email);
        var made = await accounts.CreateAsync(account);
        return made.Succeeded ? account : throw new InvalidOperationException(string.Join(", ", made.Errors.Select(e => e.Code)));
    }

    /// <summary>Not when somebody else seated it meanwhile.</summary>
    static async Task Drop(IServiceProvider services, UserManager<Account> accounts, Account account)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var id = new AccountId(account.Id);
        if (!await db.Memberships.AnyAsync(m => m.Account == id)) await accounts.DeleteAsync(account);
    }
}
