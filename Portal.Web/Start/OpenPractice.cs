using Microsoft.AspNetCore.Identity;
using Portal.Core;
using Portal.Core.Documents;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Web.Accounts;

namespace Portal.Web.Start;

/// <summary>What the first administrator fills in.</summary>
sealed record NewPractice(string Profile, string Name, string Address, string Person, string Email, string Password);

/// <summary>Opens the first practice, with its administrator.</summary>
sealed class OpenPractice(UserManager<Account> accounts, Store store, Seals seals, FirstStart link)
{
    /// <summary>Fewest characters of a password.</summary>
    public const int LeastPassword = 12;

    /// <summary>The account that was made; null when the link was used up meanwhile.</summary>
    public async Task<Account?> Run(string token, NewPractice wish)
    {
        if (!link.Use(token)) return null;
        // An earlier try may have stopped half way: there is no practice, so an account under this address is a remnant.
        if (await accounts.FindByEmailAsync(wish.Email) is { } remnant) await accounts.DeleteAsync(remnant);
        var account = Account.For(wish.Email);
        var made = await accounts.CreateAsync(account, wish.Password);
        if (!made.Succeeded) throw new InvalidOperationException(string.Join(", ", made.Errors.Select(e => e.Code)));

        var practice = Practice.Open(wish.Profile, wish.Name, wish.Address);
        var administrator = Adviser.Enter(practice.Id, wish.Person, Words.T["First.Function"], undertakingSignedOn: null);
        var membership = Membership.Of(new AccountId(account.Id), administrator, Role.Administrator);
        var outcome = await store.Write<PracticeId>(null, CommandKey.New(), work =>
        {
            work.Db.AddRange(practice, administrator, membership);
            work.Record(practice.Id, Act.PracticeOpened, null, practice.Id.Value);
            return Task.FromResult<Outcome<PracticeId>>(practice.Id);
        });
        // A key of its own from the first day; a bought certificate can take its place in the folder of seals.
        seals.Make(outcome.Value.Value, wish.Name).Dispose();
        return account;
    }
}
