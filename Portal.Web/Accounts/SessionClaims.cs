using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Portal.Core;
using Portal.Core.People;

namespace Portal.Web.Accounts;

/// <summary>What the cookie says: which account, under which stamp, acting in which membership, since which signing in.</summary>
sealed record SessionClaims(AccountId Account, string Stamp, MembershipId? Membership, Guid? Sitting)
{
    /// <summary>The membership that was chosen.</summary>
    internal const string MembershipClaim = "membership";

    /// <summary>One signing in, in one browser.</summary>
    internal const string SittingClaim = "sitting";

    /// <summary>The language to speak while this browser chose none.</summary>
    internal const string LanguageClaim = "language";

    /// <summary>The name that <see cref="ClaimsIdentityOptions.SecurityStampClaimType"/> has by itself.</summary>
    const string StampClaim = "AspNet.Identity.SecurityStamp";

    /// <summary>Null when nobody is signed in.</summary>
    internal static SessionClaims? Of(ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true && Id.Read<AccountId>(user.FindFirstValue(ClaimTypes.NameIdentifier)) is { } account
            ? new(account, user.FindFirstValue(StampClaim) ?? "", Id.Read<MembershipId>(user.FindFirstValue(MembershipClaim)),
                Guid.TryParse(user.FindFirstValue(SittingClaim), out var sitting) ? sitting : null)
            : null;
}
