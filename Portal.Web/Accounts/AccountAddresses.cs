using Microsoft.EntityFrameworkCore;
using Portal.Core.People;

namespace Portal.Web.Accounts;

/// <summary>Finds the address of an account where accounts are kept.</summary>
sealed class AccountAddresses(IDbContextFactory<AccountsDb> accounts) : IAccountAddresses
{
    public async Task<string?> Of(AccountId account, CancellationToken stop)
    {
        await using var db = await accounts.CreateDbContextAsync(stop);
        return await db.Users.Where(a => a.Id == account.Value).Select(a => a.Email).SingleOrDefaultAsync(stop);
    }
}
