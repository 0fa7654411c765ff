using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Portal.Core;
using Portal.Web.Layout;

namespace Portal.Web.Hosting;

/// <summary>
/// Errors as a plain page: the same for everybody, without who is signed in and without what went wrong inside. An address that
/// never was and one that is somebody else's get the same bytes.
/// </summary>
static class PlainPages
{
    internal static void UsePlainPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Show, AllowStatusCode404Response = true });
        app.UseStatusCodePages(pages => Show(pages.HttpContext));
    }

    static async Task Show(HttpContext context)
    {
        // What chose a language on the way in has been left again by now.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = TextSource.Culture(Languages.Of(context));
        await using var renderer = new HtmlRenderer(context.RequestServices, context.RequestServices.GetRequiredService<ILoggerFactory>());
        var (key, scheme) = (Key(context), ReaderChoices.Scheme(context.Request));
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<PlainPage>(ParameterView.FromDictionary(
                new Dictionary<string, object?> { [nameof(PlainPage.Key)] = key, [nameof(PlainPage.Scheme)] = scheme }));
            return page.ToHtmlString();
        });
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(html);
    }

    static string Key(HttpContext context) =>
        context.Items.ContainsKey(Proxies.InTheClear) ? PlainPage.Https
        : context.Response.StatusCode is 400 or 403 or 404 ? $"Plain.{context.Response.StatusCode}"
        : "Plain.Other";
}
