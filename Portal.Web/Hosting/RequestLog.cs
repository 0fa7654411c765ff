using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Portal.Web.Hosting;

/// <summary>One line and one count for each request, with the pattern of the address and never the address: ids and words in it may be somebody's.</summary>
static class RequestLog
{
    internal static void UseRequestLog(this IApplicationBuilder app)
    {
        var log = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger("Portal.Requests");
        var requests = app.ApplicationServices.GetRequiredService<IMeterFactory>().Create("Portal").CreateCounter<long>("portal.requests", description: "Requests by pattern of the address.");
        app.Use(async (context, next) =>
        {
            var start = Stopwatch.GetTimestamp();
            await next(context);
            var pattern = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";
            var (method, status) = (Method(context.Request.Method), context.Response.StatusCode);
            requests.Add(1, new("method", method), new("pattern", pattern), new("status", status));
            if (!IsQuiet(pattern)) log.LogInformation("{Method} {Pattern} {Status} {Milliseconds:0} ms", method, pattern, status, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        });
    }

    /// <summary>The circuit and its script, and whoever asks every few seconds whether Portal is well.</summary>
    static bool IsQuiet(string pattern) => pattern.StartsWith('_') || pattern.StartsWith("/health/", StringComparison.Ordinal);

    /// <summary>A method that we do not know is a stranger's text.</summary>
    static string Method(string method) => HttpMethods.IsGet(method) || HttpMethods.IsPost(method) || HttpMethods.IsHead(method) ? method : "other";
}
