using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace Portal.Web.Accounts;

/// <summary>What is posted from the top of every page.</summary>
static class AccountEndpoints
{
    internal static void MapAccounts(this IEndpointRouteBuilder app) =>
        app.MapPost("/afmelden", async (HttpContext context, SignInManager<Account> cookies) =>
        {
            // A new stamp ends every page and cookie of this account, not only the cookie of this browser.
            if (await cookies.UserManager.GetUserAsync(context.User) is { } account) await cookies.UserManager.UpdateSecurityStampAsync(account);
            await cookies.SignOutAsync();
            return Results.LocalRedirect("/");
        }).AddEndpointFilter<FromOwnForm>().WithMetadata(FromOwnForm.Mark).AllowAnonymous();
}

/// <summary>Takes a post only with the token of a form that Portal itself showed.</summary>
sealed class FromOwnForm(IAntiforgery forms) : IEndpointFilter
{
    /// <summary>Lets a test see that an endpoint has the filter.</summary>
    internal sealed record Marker;

    internal static readonly Marker Mark = new();

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await IsOurs(context.HttpContext) ? await next(context) : Results.BadRequest();

    /// <summary>False too for a form that cannot be read.</summary>
    async Task<bool> IsOurs(HttpContext context)
    {
        try
        {
            return await forms.IsRequestValidAsync(context);
        }
        catch (AntiforgeryValidationException)
        {
            return false;
        }
    }
}
