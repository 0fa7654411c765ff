using System.Net;
using System.Text.RegularExpressions;
using Portal.Tests.Support;

namespace Portal.Tests.Hosting;

[Collection(nameof(DemoCollection))]
public sealed class HeadersTests(PortalHost portal)
{
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/aanmelden", HttpStatusCode.OK)]
    [InlineData("/kies", HttpStatusCode.Found)]
    [InlineData("/bestaat-niet", HttpStatusCode.NotFound)]
    [InlineData("/portal.css", HttpStatusCode.OK)]
    [InlineData("/_framework/blazor.web.js", HttpStatusCode.OK)]
    [InlineData("/_blazor/negotiate", HttpStatusCode.Found)]
    public async Task Every_response_carries_the_security_headers(string path, HttpStatusCode status)
    {
        using var caller = portal.Caller();
        var answer = await caller.Get(path);
        Assert.True(status == answer.StatusCode || path.StartsWith("/_blazor", StringComparison.Ordinal), $"{path}: {answer.StatusCode}");
        AssertHeaders(answer);
    }

    [Fact]
    public async Task A_post_without_token_gets_the_headers_too()
    {
        using var caller = portal.Caller();
        var answer = await caller.PostRaw("/aanmelden", new() { ["_handler"] = "sign-in" });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        AssertHeaders(answer);
    }

    [Fact]
    public async Task Only_our_own_files_may_be_cached()
    {
        using var caller = portal.Caller();
        var css = Regex.Match(await caller.Read("/"), "href=\"(?<file>portal\\.[^\"]*css)\"", RegexOptions.NonBacktracking).Groups["file"].Value;
        Assert.DoesNotContain("no-store", (await caller.Get("/" + css)).Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
        foreach (var path in new[] { "/", "/aanmelden", "/bestaat-niet", "/kies" })
            Assert.True((await caller.Get(path)).Headers.CacheControl?.NoStore, path);
    }

    [Fact]
    public async Task An_unknown_address_gets_the_same_bytes_whoever_asks()
    {
        using var stranger = portal.Caller();
        using var client = await portal.As("Noor");
        using var adviser = await portal.As("Anna");
        var body = await stranger.Read("/bestaat-niet");
        Assert.Contains("Deze pagina is er niet", body, StringComparison.Ordinal);
        Assert.Equal(body, await client.Read("/praktijk/bestaat-niet"));
        Assert.Equal(body, await adviser.Read("/welkom/niet-deze"));
        Assert.Equal(HttpStatusCode.NotFound, (await adviser.Get("/welkom/niet-deze")).StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    public async Task Another_sites_page_cannot_open_a_circuit(string origin, HttpStatusCode status)
    {
        using var caller = await portal.As("Noor");
        foreach (var path in new[] { "/_blazor/negotiate?negotiateVersion=1", "/_blazor?id=x", "/_BLAZOR" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Headers = { { "Origin", origin } } };
            var answer = await caller.Http.SendAsync(request);
            Assert.Equal(status, answer.StatusCode);
            AssertHeaders(answer);
        }
    }

    [Fact]
    public async Task Our_own_page_can_open_a_circuit_and_a_stranger_cannot()
    {
        using var client = await portal.As("Noor");
        using var stranger = portal.Caller();
        Assert.Equal(HttpStatusCode.OK, await Negotiate(client));
        Assert.NotEqual(HttpStatusCode.OK, await Negotiate(stranger));

        async Task<HttpStatusCode> Negotiate(Caller caller)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1") { Headers = { { "Origin", portal.Address } } };
            return (await caller.Http.SendAsync(request)).StatusCode;
        }
    }

    internal static void AssertHeaders(HttpResponseMessage answer)
    {
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Contains("camera=()", Assert.Single(answer.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
    }
}
