using Microsoft.AspNetCore.Identity;
using Portal.Web.Accounts;
using Portal.Web.Hosting;

namespace Portal.Web.Layout;

/// <summary>
/// What a reader chooses at the top and the bottom of a page: the language, and light or dark. Kept in this browser, in cookies that
/// say nothing about a person; the language of who is signed in is kept with the account too.
/// </summary>
static class ReaderChoices
{
    const string LanguageCookie = "portal-language", SchemeCookie = "portal-scheme";

    /// <summary>Light or dark as the device asks.</summary>
    internal const string Automatic = "auto";

    static readonly string[] Schemes = [Automatic, "light", "dark"];

    internal static IReadOnlyList<string> AllSchemes => Schemes;

    internal static void MapReaderChoices(this IEndpointRouteBuilder app, bool production)
    {
        app.MapPost("/taal", async (HttpContext context, UserManager<Account> accounts, Seats seats) =>
        {
            if (Languages.Read(context.Request.Form["taal"]) is { } language)
            {
                Keep(context, LanguageCookie, language, production);
                // At a desk somebody else chooses: it is this browser's language, not the adviser's.
                if (!await seats.IsLocked(context.User) && await accounts.GetUserAsync(context.User) is { } account) await AccountLanguage.Keep(accounts, account, language);
            }
            return Back(context);
        }).AddEndpointFilter<FromOwnForm>().WithMetadata(FromOwnForm.Mark).AllowAnonymous();

        app.MapPost("/weergave", (HttpContext context) =>
        {
            if (Schemes.FirstOrDefault(s => s == context.Request.Form["weergave"]) is { } scheme) Keep(context, SchemeCookie, scheme, production);
            return Back(context);
        }).AddEndpointFilter<FromOwnForm>().WithMetadata(FromOwnForm.Mark).AllowAnonymous();
    }

    /// <summary>The language that was chosen in this browser, as the browser sends it.</summary>
    internal static string? Language(HttpRequest request) => request.Cookies[LanguageCookie];

    /// <summary>auto, light or dark.</summary>
    internal static string Scheme(HttpRequest? request) => Schemes.FirstOrDefault(s => s == request?.Cookies[SchemeCookie]) ?? Automatic;

    /// <summary>The page on which the choice was made.</summary>
    static IResult Back(HttpContext context) => Results.LocalRedirect(Door.Local(context.Request.Form["terug"], "/"));

    static void Keep(HttpContext context, string cookie, string value, bool production) => context.Response.Cookies.Append(cookie, value, new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = TimeSpan.FromDays(365),
        SameSite = SameSiteMode.Lax,
        Secure = production || context.Request.IsHttps,
    });
}
