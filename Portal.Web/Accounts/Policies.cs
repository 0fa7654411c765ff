using Microsoft.AspNetCore.Authorization;
using Portal.Core.People;
using Portal.Web.People;
using Portal.Web.Signing;

namespace Portal.Web.Accounts;

/// <summary>Who may open a page. The operations behind it decide again for themselves.</summary>
static class Policies
{
    /// <summary>The client, or who represents her.</summary>
    internal const string Client = "Client";

    /// <summary>Everybody who works for a practice, a controller or a processor.</summary>
    internal const string Staff = "Staff";

    /// <summary>Who decides, asks consents and discloses.</summary>
    internal const string Adviser = "Adviser";

    /// <summary>An adviser for whom the client in the address exists.</summary>
    internal const string KnownClient = "KnownClient";

    /// <summary>An adviser for whom the request in the address exists.</summary>
    internal const string KnownRequest = "KnownRequest";

    /// <summary>Who keeps the practice's register and people.</summary>
    internal const string Administrator = "Administrator";

    /// <summary>Whose browser is locked to a signing session.</summary>
    internal const string AtDesk = "AtDesk";

    /// <summary>Everybody who has a role somewhere: what may be opened is decided by the operation.</summary>
    internal const string Member = "Member";

    internal static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = options.DefaultPolicy;
        For(Client, Role.Client, Role.Representative);
        For(Staff, Role.Adviser, Role.PrivacyOfficer, Role.Administrator, Role.ProcessorStaff);
        For(Adviser, Role.Adviser);
        Known(KnownClient, byRequest: false);
        Known(KnownRequest, byRequest: true);
        For(Administrator, Role.Administrator);
        For(Member, Enum.GetValues<Role>());
        options.AddPolicy(AtDesk, policy => policy.RequireAuthenticatedUser().AddRequirements(new AtDesk()));

        void For(string name, params Role[] roles) =>
            options.AddPolicy(name, policy => policy.RequireAuthenticatedUser().AddRequirements(new HasRole(roles)));

        void Known(string name, bool byRequest) =>
            options.AddPolicy(name, policy => policy.RequireAuthenticatedUser().AddRequirements(new HasRole([Role.Adviser]), new KnownCase(byRequest)));
    }
}

/// <summary>The membership in which somebody acts has one of these roles.</summary>
sealed record HasRole(IReadOnlyList<Role> Roles) : IAuthorizationRequirement;

/// <summary>Looks the role up fresh: the cookie only names the membership.</summary>
sealed class HasRoleHandler(Seats seats) : AuthorizationHandler<HasRole>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, HasRole requirement)
    {
        if (await seats.Of(context.User) is { } seat && requirement.Roles.Contains(seat.Actor.Role)) context.Succeed(requirement);
    }
}
