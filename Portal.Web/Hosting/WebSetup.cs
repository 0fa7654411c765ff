using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Portal.Web.Accounts;
using Portal.Web.Documents;
using Portal.Web.Import;
using Portal.Web.Layout;
using Radzen;

namespace Portal.Web.Hosting;

/// <summary>Services and pipeline of the web side.</summary>
static class WebSetup
{
    internal static IServiceCollection AddWeb(this IServiceCollection services, Settings settings)
    {
        // One language for everything that has no request of its own; a request may choose another.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");
        services.AddDataProtection().SetApplicationName("Portal").PersistKeysToFileSystem(new(settings.Keys));
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddRadzenComponents();
        services.AddAntiforgery(form =>
        {
            form.Cookie.Name = "portal-form";
            form.Cookie.SameSite = SameSiteMode.Strict;
            form.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            form.SuppressXFrameOptionsHeader = true;
        });
        return services;
    }

    internal static void UseWeb(this WebApplication app, Settings settings)
    {
        app.UseSecurityHeaders(strictTransport: !settings.IsDemo);
        app.UseRequestLog();
        app.UsePlainPages();
        app.UseOriginCheck();
        app.UseRequestLocalization(languages => languages.SetDefaultCulture("nl-NL").AddSupportedCultures("nl-NL").AddSupportedUICultures("nl-NL"));
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    internal static void MapWeb(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(circuits =>
        {
            // Compression beside secrets is a side channel, and costs a circuit thrice its memory.
            circuits.DisableWebSocketCompression = true;
            circuits.ContentSecurityFrameAncestorsPolicy = null;
        });
        app.MapAccounts();
        app.MapDocuments();
        app.MapImport();
        app.MapFallback("{**path}", context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }).AllowAnonymous();
    }
}
