using Microsoft.AspNetCore.HttpOverrides;

namespace Portal.Web.Hosting;

/// <summary>The web server in front says who the visitor is and that she came by https; nobody else is believed.</summary>
static class Proxies
{
    /// <summary>Marks a request that was refused because it came without https: its page says so.</summary>
    internal static readonly object InTheClear = new();

    internal static void UseProxies(this IApplicationBuilder app)
    {
        ForwardedHeadersOptions options = new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in app.ApplicationServices.GetRequiredService<HostSettings>().Proxies) options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }

    /// <summary>
    /// Cookies of production travel by https alone, so without it nothing works: say so in the log, once, and answer nothing that
    /// looks as if it did. Only the health of Portal may be asked in the clear, by what watches over it.
    /// </summary>
    internal static void UseSecureOnly(this IApplicationBuilder app)
    {
        var (log, said) = (app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger("Portal.Start"), 0);
        app.Use((context, next) =>
        {
            if (context.Request.IsHttps || context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)) return next(context);
            if (Interlocked.Exchange(ref said, 1) == 0)
                log.LogWarning("A request came without https and was refused. Put Portal behind a web server that does TLS and sets X-Forwarded-Proto, from an address in Portal:Proxies");
            context.Items[InTheClear] = true;
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });
        app.UseCookiePolicy(new() { Secure = CookieSecurePolicy.Always, HttpOnly = Microsoft.AspNetCore.CookiePolicy.HttpOnlyPolicy.Always });
    }
}
