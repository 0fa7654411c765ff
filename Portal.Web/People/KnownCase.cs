using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Web.Accounts;

namespace Portal.Web.People;

/// <summary>The client or the request in the address exists for who opens it. A stranger's address never was: also the page around it.</summary>
sealed record KnownCase(bool ByRequest) : IAuthorizationRequirement;

/// <summary>Asks the rooms; a colleague who may ask for access passes, and is asked for a reason on the page.</summary>
sealed class KnownCaseHandler(Seats seats, IDbContextFactory<PortalDb> databases, Regulations regulations, ReadRequest requests, TimeProvider clock)
    : AuthorizationHandler<KnownCase>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, KnownCase requirement)
    {
        if (Asked(context.Resource) is not { } id || await seats.Of(context.User) is not { } seat) return;
        var refusal = requirement.ByRequest ? (await requests.Of(seat.Actor, new(id))).Refusal : await Client(seat.Actor, new(id));
        if (refusal is not Core.NotFound) context.Succeed(requirement);
    }

    async Task<Core.Refusal?> Client(Actor actor, ClientId client)
    {
        await using var db = await databases.CreateDbContextAsync();
        var profile = await regulations.Of(db, actor.Practice);
        return (await CaseAccess.Of(db, profile, actor, client, clock.GetUtcNow())).Refusal;
    }

    /// <summary>The id in the address: asked at the door of the site and once more by the router.</summary>
    static Guid? Asked(object? at)
    {
        var id = at switch
        {
            HttpContext http => http.Request.RouteValues["Id"],
            Microsoft.AspNetCore.Components.RouteData route => route.RouteValues.GetValueOrDefault("Id"),
            _ => null,
        };
        return Guid.TryParse(id?.ToString(), out var read) ? read : null;
    }
}
