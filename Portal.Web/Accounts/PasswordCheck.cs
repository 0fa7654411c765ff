using System.Linq.Expressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Core.People;

namespace Portal.Web.Accounts;

/// <summary>
/// Checks a password, ten tries in fifteen minutes. A try is counted before it is looked at, in one statement, so that tries
/// side by side all count. An unknown address costs as much time as a known one: nobody learns who has an account.
/// </summary>
sealed class PasswordCheck(IDbContextFactory<AccountsDb> databases, IPasswordHasher<Account> hasher, ILookupNormalizer names, TimeProvider clock)
{
    internal const int Tries = 10;
    internal static readonly TimeSpan Wait = TimeSpan.FromMinutes(15);

    readonly Account nobody = Account.For("nobody");
    readonly Lazy<string> nothing = new(() => hasher.HashPassword(Account.For("nobody"), Guid.NewGuid().ToString()));

    /// <summary>The account of this address, when the password is its.</summary>
    public async Task<Account?> Prove(string email, string password)
    {
        var name = names.NormalizeEmail(email.Trim());
        return await Prove(a => a.NormalizedEmail == name, password);
    }

    /// <summary>True when the password is that account's.</summary>
    public async Task<bool> Proves(AccountId id, string password) => await Prove(a => a.Id == id.Value, password) is not null;

    async Task<Account?> Prove(Expression<Func<Account, bool>> whose, string password)
    {
        await using var db = await databases.CreateDbContextAsync();
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(whose);
        var mayTry = account?.PasswordHash is not null && await TakeTry(db, account.Id);
        var right = hasher.VerifyHashedPassword(account ?? nobody, mayTry ? account!.PasswordHash! : nothing.Value, password) is not PasswordVerificationResult.Failed;
        if (!mayTry || !right) return null;
        await db.Users.Where(a => a.Id == account!.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null));
        return account;
    }

    async Task<bool> TakeTry(AccountsDb db, Guid id)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? until = now + Wait;
        var taken = await db.Users.Where(a => a.Id == id && a.DisabledAt == null && (a.LockoutEnd == null || a.LockoutEnd <= now))
            .ExecuteUpdateAsync(s => s
                .SetProperty(a => a.LockoutEnd, a => a.AccessFailedCount + 1 >= Tries ? until : a.LockoutEnd)
                .SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount + 1 >= Tries ? 0 : a.AccessFailedCount + 1));
        return taken == 1;
    }
}
