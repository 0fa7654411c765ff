using Microsoft.AspNetCore.StaticAssets;

namespace Portal.Web.Hosting;

/// <summary>Headers on every response: pages, errors, downloads, files (ASVS 3.4).</summary>
static class SecurityHeaders
{
    const string ContentSecurity =
        "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; "
        + "object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'";

    internal static void UseSecurityHeaders(this IApplicationBuilder app, bool strictTransport) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Write(context, strictTransport);
            return Task.CompletedTask;
        });
        return next(context);
    });

    static void Write(HttpContext context, bool strictTransport)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurity;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        if (strictTransport) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        if (!IsFile(context)) headers.CacheControl = "no-store";
    }

    /// <summary>Only our own static files may stay in a cache: everything else may tell something about a person.</summary>
    static bool IsFile(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
}
