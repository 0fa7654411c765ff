using System.Net;
using System.Text.RegularExpressions;

namespace Portal.Tests.Support;

/// <summary>A visitor without a browser: keeps cookies, posts forms with the token of the page that they stand on.</summary>
public sealed partial class Caller : IDisposable
{
    readonly SocketsHttpHandler handler = new() { AllowAutoRedirect = false, UseCookies = false };

    /// <param name="address">Where Portal listens.</param>
    /// <param name="tls">True when the visitor came by https: cookies marked secure are kept and sent.</param>
    public Caller(Uri address, bool tls = false) => Http = new(new Jar(handler, Cookies, tls)) { BaseAddress = address };

    public HttpClient Http { get; }

    public CookieContainer Cookies { get; } = new();

    public Task<HttpResponseMessage> Get(string path) => Http.GetAsync(new Uri(path, UriKind.Relative));

    public async Task<string> Read(string path) => await (await Get(path)).Content.ReadAsStringAsync();

    /// <summary>Posts a form that stands on a page: fetches the page for its hidden fields first.</summary>
    public async Task<HttpResponseMessage> Post(string page, string to, params (string Name, string Value)[] fields)
    {
        var html = await Read(page);
        var form = new Dictionary<string, string> { ["__RequestVerificationToken"] = Token().Match(html).Groups["token"].Value };
        if (Handler().Match(html) is { Success: true } handled) form["_handler"] = handled.Groups["handler"].Value;
        foreach (var (name, value) in fields) form[name] = value;
        return await PostRaw(to, form);
    }

    /// <summary>Posts exactly these fields.</summary>
    public Task<HttpResponseMessage> PostRaw(string to, Dictionary<string, string> form) =>
        Http.PostAsync(new Uri(to, UriKind.Relative), new FormUrlEncodedContent(form));

    /// <summary>Signs in with e-mail and password.</summary>
    public Task<HttpResponseMessage> SignIn(string email, string password, string? back = null)
    {
        var page = back is null ? "/aanmelden" : $"/aanmelden?terug={Uri.EscapeDataString(back)}";
        return Post(page, page, ("Email", email), ("Password", password));
    }

    public void Dispose()
    {
        Http.Dispose();
        handler.Dispose();
    }

    /// <summary>Keeps cookies as a browser does on the scheme that the visitor sees, which is not the one between the web server and Portal.</summary>
    sealed class Jar(HttpMessageHandler inner, CookieContainer cookies, bool tls) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var seen = tls ? new UriBuilder(request.RequestUri!) { Scheme = Uri.UriSchemeHttps }.Uri : request.RequestUri!;
            if (cookies.GetCookieHeader(seen) is { Length: > 0 } kept) request.Headers.Add("Cookie", kept);
            var answer = await base.SendAsync(request, cancellationToken);
            if (answer.Headers.TryGetValues("Set-Cookie", out var given)) foreach (var cookie in given) cookies.SetCookies(seen, cookie);
            return answer;
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex("name=\"_handler\" value=\"(?<handler>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Handler();
}
