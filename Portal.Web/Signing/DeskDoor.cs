using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.StaticAssets;
using Portal.Web.Accounts;

namespace Portal.Web.Signing;

/// <summary>
/// While a browser is locked to a signing session, every address in it is that page, whoever asks for what. What the page needs to
/// work, the language, and signing out stay.
/// </summary>
static class DeskDoor
{
    static readonly PathString[] Open = ["/_blazor", "/_framework", "/afmelden", "/taal", "/weergave", DeskPage.Url()];

    internal static void UseDeskLock(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (IsOpen(context) || !await context.RequestServices.GetRequiredService<Seats>().IsLocked(context.User))
        {
            await next(context);
            return;
        }
        context.Response.Redirect(DeskPage.Url());
    });

    static bool IsOpen(HttpContext context) =>
        context.User.Identity?.IsAuthenticated != true
        || Array.Exists(Open, path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
        || context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
}

/// <summary>The browser is locked to a signing session.</summary>
sealed record AtDesk : IAuthorizationRequirement;

/// <summary>Looks the lock up fresh.</summary>
sealed class AtDeskHandler(Seats seats) : AuthorizationHandler<AtDesk>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, AtDesk requirement)
    {
        if (await seats.IsLocked(context.User) && await seats.Behind(context.User) is not null) context.Succeed(requirement);
    }
}
