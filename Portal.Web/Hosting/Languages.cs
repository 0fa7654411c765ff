using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Localization;
using Microsoft.Net.Http.Headers;
using Portal.Core;
using Portal.Web.Accounts;
using Portal.Web.Layout;

namespace Portal.Web.Hosting;

/// <summary>The language of an answer: what the reader chose, else the client's own, else what the browser asks, else Dutch.</summary>
static class Languages
{
    /// <summary>Dutch first.</summary>
    internal static readonly IReadOnlyList<string> Known = ["nl", "en"];

    /// <summary>After the one that finds out who it is. A circuit speaks the language of the request that opened it.</summary>
    internal static void UseLanguages(this IApplicationBuilder app) => app.UseRequestLocalization(options =>
    {
        options.SupportedCultures = options.SupportedUICultures = [.. Known.Select(TextSource.Culture)];
        options.DefaultRequestCulture = new(TextSource.Culture(Known[0]));
        options.RequestCultureProviders =
            [new CustomRequestCultureProvider(context => Task.FromResult<ProviderCultureResult?>(new(TextSource.Culture(Of(context)).Name)))];
    });

    /// <summary>nl or en.</summary>
    internal static string Of(HttpContext context) =>
        Read(ReaderChoices.Language(context.Request)) ?? Read(context.User.FindFirstValue(SessionClaims.LanguageClaim)) ?? Asked(context.Request) ?? Known[0];

    /// <summary>A language that we know; null for anything else.</summary>
    internal static string? Read(string? language) => Known.FirstOrDefault(known => known == language);

    /// <summary>The first of the browser's languages that we know.</summary>
    static string? Asked(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(asked => asked.Quality is not 0)
        .OrderByDescending(asked => asked, StringWithQualityHeaderValueComparer.QualityComparer)
        .Select(asked => Read(asked.Value.Value?.Split('-')[0].ToLowerInvariant())).FirstOrDefault(known => known is not null);
}
