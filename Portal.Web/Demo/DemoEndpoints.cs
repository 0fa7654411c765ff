using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Portal.Web.Accounts;

namespace Portal.Web.Demo;

/// <summary>Signing in as somebody of the demo with one click. Mapped in Development only.</summary>
static class DemoEndpoints
{
    internal static void MapDemo(this IEndpointRouteBuilder app) =>
        app.MapPost("/demo/aanmelden", async ([FromForm] string email, DemoPeople people, UserManager<Account> accounts, SignIn signIn) =>
            people.All.Any(p => p.Email == email) && await accounts.FindByEmailAsync(email) is { } account
                ? Results.LocalRedirect(await signIn.Enter(account, back: null))
                : Results.NotFound()).AddEndpointFilter<FromOwnForm>().WithMetadata(FromOwnForm.Mark).AllowAnonymous();
}
