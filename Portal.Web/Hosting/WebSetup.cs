using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Portal.Core.Dossiers;
using Portal.Web.Accounts;
using Portal.Web.Documents;
using Portal.Web.Dossiers;
using Portal.Web.Health;
using Portal.Web.Import;
using Portal.Web.Intake;
using Portal.Web.Layout;
using Portal.Web.Signing;
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
        services.AddSingleton<IFileKeys, FileKeys>();
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddRadzenComponents();
        services.AddAntiforgery(form =>
        {
            form.Cookie.Name = settings.IsDemo ? "portal-form" : "__Host-portal-form";
            form.Cookie.SameSite = SameSiteMode.Strict;
            form.Cookie.SecurePolicy = settings.IsDemo ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            form.SuppressXFrameOptionsHeader = true;
        });
        return services;
    }

    internal static void UseWeb(this WebApplication app, Settings settings)
    {
        app.UseProxies();
        app.UseSecurityHeaders(strictTransport: !settings.IsDemo);
        app.UseRequestLog();
        app.UsePlainPages();
        if (!settings.IsDemo) app.UseSecureOnly();
        app.UseOriginCheck();
        app.UseAuthentication();
        app.UseLanguages();
        app.UseDeskLock();
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    internal static void MapWeb(this WebApplication app, Settings settings)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(circuits =>
        {
            // Compression beside secrets is a side channel, and costs a circuit thrice its memory.
            circuits.DisableWebSocketCompression = true;
            circuits.ContentSecurityFrameAncestorsPolicy = null;
        });
        app.MapHealth();
        app.MapAccounts();
        app.MapReaderChoices(production: !settings.IsDemo);
        app.MapDocuments();
        app.MapImport();
        app.MapFiles();
        app.MapForms();
        app.MapFallback("{**path}", context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }).AllowAnonymous();
    }
}
