namespace Portal.Web.Hosting;

/// <summary>
/// Another site's page may not open a circuit with the visitor's cookie: a WebSocket is not held back by the same-origin rule,
/// so the Origin that the browser sends must be our own.
/// </summary>
static class OriginCheck
{
    internal static void UseOriginCheck(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase) || IsOurs(context.Request)) return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    static bool IsOurs(HttpRequest request) =>
        request.Headers.Origin is not [{ Length: > 0 } origin]
            ? request.Headers.Origin.Count == 0
            : Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
