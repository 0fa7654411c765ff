using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Portal.Core.People;

namespace Portal.Web.Accounts;

/// <summary>Signs somebody in, in one membership. Answers with the address to go to.</summary>
sealed class SignIn(SignInManager<Account> cookies, PasswordCheck passwords, Seats seats)
{
    /// <summary>With e-mail and password; null when they are not right, are not known, or were tried too often: it never says which.</summary>
    public async Task<string?> WithPassword(string email, string password, string? back) =>
        await passwords.Prove(email, password) is { } account ? await Enter(account, back) : null;

    /// <summary>Signs in an account that has proven itself. With more than one role, or none, the next page is the choice.</summary>
    public async Task<string> Enter(Account account, string? back)
    {
        var choices = await seats.Find(new(account.Id));
        if (choices is [var only]) return await Sit(account, only, back);
        await cookies.SignInAsync(account, isPersistent: false);
        return back is null ? "/kies" : $"/kies?terug={Uri.EscapeDataString(back)}";
    }

    /// <summary>Takes one of the account's own seats; null when it is not one of them.</summary>
    public async Task<string?> Choose(ClaimsPrincipal user, MembershipId membership, string? back)
    {
        if (SessionClaims.Of(user) is not { } claims || await cookies.UserManager.GetUserAsync(user) is not { } account) return null;
        var seat = (await seats.Find(claims.Account)).SingleOrDefault(s => s.Actor.Membership == membership);
        return seat is null ? null : await Sit(account, seat, back);
    }

    async Task<string> Sit(Account account, Seat seat, string? back)
    {
        List<Claim> claims =
        [
            new(SessionClaims.MembershipClaim, seat.Actor.Membership.Value.ToString()), new(SessionClaims.SittingClaim, Guid.CreateVersion7().ToString()),
        ];
        if ((await AccountLanguage.Of(cookies.UserManager, account) ?? seat.Language) is { } language) claims.Add(new(SessionClaims.LanguageClaim, language));
        await cookies.SignInWithClaimsAsync(account, isPersistent: false, claims);
        return Door.Local(back, seat.Home);
    }
}
