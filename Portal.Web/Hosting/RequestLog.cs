using System.Diagnostics;

namespace Portal.Web.Hosting;

/// <summary>One line for each request, with the pattern of the address and never the address: ids and words in it may be somebody's.</summary>
static class RequestLog
{
    internal static void UseRequestLog(this IApplicationBuilder app)
    {
        var log = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger("Portal.Requests");
        app.Use(async (context, next) =>
        {
            var start = Stopwatch.GetTimestamp();
            await next(context);
            var pattern = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";
            if (!pattern.StartsWith('_')) Write(log, Method(context.Request.Method), pattern, context.Response.StatusCode, Stopwatch.GetElapsedTime(start));
        });
    }

    static void Write(ILogger log, string method, string pattern, int status, TimeSpan took) =>
        log.LogInformation("{Method} {Pattern} {Status} {Milliseconds:0} ms", method, pattern, status, took.TotalMilliseconds);

    /// <summary>A method that we do not know is a stranger's text.</summary>
    static string Method(string method) => HttpMethods.IsGet(method) || HttpMethods.IsPost(method) || HttpMethods.IsHead(method) ? method : "other";
}
