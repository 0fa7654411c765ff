using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace Portal.Web.Accounts;

/// <summary>
/// Looks every half minute whether an open circuit's account and role still stand (ASVS 7.4.2). While the browser is locked they do: the
/// desk is a circuit too, and what may be done behind the lock is asked at each act.
/// </summary>
sealed class SessionRevalidation(ILoggerFactory logs, Seats seats) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        SessionClaims.Of(authenticationState.User) is { } claims
        && (claims.Membership is null ? await seats.Lives(claims) : await seats.Behind(authenticationState.User) is not null);
}
