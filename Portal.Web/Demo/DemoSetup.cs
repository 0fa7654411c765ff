using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Documents;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Web.Accounts;

namespace Portal.Web.Demo;

/// <summary>Fills an empty database with the demo at start.</summary>
static class DemoSetup
{
    internal static async Task MoveInDemo(this IServiceProvider services)
    {
        var people = services.GetRequiredService<DemoPeople>();
        var portals = services.GetRequiredService<IDbContextFactory<PortalDb>>();
        await people.Recall();
        await using var portal = await portals.CreateDbContextAsync();
        if (await portal.Practices.AnyAsync()) return;

        var cast = await DemoData.Fill(
            portals, services.GetRequiredService<WriteLock>(), services.GetRequiredService<ProfileLibrary>(),
            new(services.GetRequiredService<SealSettings>() with { Stamps = false }, services.GetRequiredService<DocumentShelf>()), services.GetRequiredService<TimeProvider>().GetUtcNow());
        await OpenAccounts(services, cast);
        await people.Keep(cast);
    }

    static async Task OpenAccounts(IServiceProvider services, IReadOnlyList<DemoPerson> people)
    {
        var names = services.GetRequiredService<ILookupNormalizer>();
        // One hash for all: there is one password, and making a hash is slow on purpose.
        var hash = services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(Account.For("demo"), DemoPerson.Password);
        await using var db = await services.GetRequiredService<IDbContextFactory<AccountsDb>>().CreateDbContextAsync();
        db.Users.AddRange(people.Select(p =>
        {
            var account = Account.For(p.Email);
            account.Id = p.Account.Value;
            (account.NormalizedEmail, account.NormalizedUserName) = (names.NormalizeEmail(p.Email), names.NormalizeName(p.Email));
            account.PasswordHash = hash;
            return account;
        }));
        await db.SaveChangesAsync();
    }
}
