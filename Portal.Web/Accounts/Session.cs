using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Portal.Core.People;

namespace Portal.Web.Accounts;

/// <summary>Who is here now: in a static page and in a circuit alike. Ask for it with every act; never keep the answer.</summary>
sealed class Session(AuthenticationStateProvider who, Seats seats, PasswordCheck passwords)
{
    /// <summary>Who acts; null when nobody may any more.</summary>
    public async Task<Actor?> Actor() => (await Seat())?.Actor;

    /// <summary>Who acts, with the names that a screen shows.</summary>
    public async Task<Seat?> Seat() => await seats.Of(await User());

    /// <summary>The adviser whose browser this is, while it is locked to a signing session: for what is done at her desk and for nothing else.</summary>
    public async Task<Actor?> AtDesk() => (await seats.Behind(await User()))?.Actor;

    /// <summary>This signing in, in this browser.</summary>
    public async Task<Guid?> Sitting() => SessionClaims.Of(await User())?.Sitting;

    /// <summary>
    /// A fresh proof that it is still the same person who sits here. Counts towards the lockout like a try to sign in.
    /// </summary>
    public async Task<bool> ProvePassword(string password) =>
        SessionClaims.Of(await User()) is { } claims && await seats.Lives(claims) && await passwords.Proves(claims.Account, password);

    async Task<ClaimsPrincipal> User() => (await who.GetAuthenticationStateAsync()).User;
}
