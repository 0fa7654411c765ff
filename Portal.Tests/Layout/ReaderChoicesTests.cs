using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Storage;
using Portal.Tests.Accounts;
using Portal.Tests.Support;

namespace Portal.Tests.Layout;

/// <summary>Language, and light or dark, without a script. A host of its own: a client's language is changed here.</summary>
public sealed class ReaderChoicesTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData(null, "nl")]
    [InlineData("en", "en")]
    [InlineData("en-US,en;q=0.9,nl;q=0.8", "en")]
    [InlineData("nl-NL,en;q=0.9", "nl")]
    [InlineData("fr-FR,en;q=0.3,nl;q=0.7", "nl")]
    [InlineData("de, fr", "nl")]
    [InlineData("en;q=0, *", "nl")]
    [InlineData("EN", "en")]
    [InlineData("rubbish;;;=,,@", "nl")]
    public async Task Without_a_choice_the_browser_is_asked(string? asks, string language)
    {
        using var caller = portal.Caller();
        if (asks is not null) caller.Http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", asks);
        foreach (var page in new[] { "/aanmelden", "/bestaat-niet" })
        {
            var html = await caller.Read(page);
            Assert.Contains($"<html lang=\"{language}\"", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_switch_comes_back_to_the_same_page_and_is_remembered_before_all_else()
    {
        using var caller = portal.Caller();
        caller.Http.DefaultRequestHeaders.Add("Accept-Language", "nl");
        const string here = "/aanmelden?terug=%2Fmijn%2Fgegevens%3Fx%3D1";
        Assert.Contains($"name=\"terug\" value=\"{here}\"", await caller.Read(here), StringComparison.Ordinal);
        var answer = await caller.Post(here, "/taal", ("taal", "en"), ("terug", here));
        Assert.Equal((HttpStatusCode.Found, here), (answer.StatusCode, answer.Headers.Location!.OriginalString));

        var page = await caller.Read(here);
        Assert.Contains("<html lang=\"en\"", page, StringComparison.Ordinal);
        Assert.Contains("<title>Sign in</title>", page, StringComparison.Ordinal);
        Assert.Contains("lang=\"nl\">Nederlands</button>", page, StringComparison.Ordinal);
        Assert.Contains("lang=\"en\" aria-current=\"true\">English</button>", page, StringComparison.Ordinal);
        var nothing = await caller.Read("/bestaat-niet");
        Assert.Contains("This page is not there", nothing, StringComparison.Ordinal);
        Assert.DoesNotContain("Deze pagina", nothing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_anchor_comes_back_too()
    {
        using var caller = portal.Caller();
        var answer = await caller.Post("/", "/taal", ("taal", "en"), ("terug", "/mijn/gegevens?a=1#i-1"));
        Assert.Equal("/mijn/gegevens?a=1#i-1", answer.Headers.Location!.OriginalString);
    }

    public static TheoryData<string, string> Elsewhere
    {
        get
        {
            TheoryData<string, string> all = [];
            foreach (var url in ((IEnumerable<object[]>)DoorTests.Elsewhere).Select(row => (string)row[0]).Append("/é").Append("/mijn\r\nSet-Cookie: x=1"))
            {
                all.Add("/taal", url);
                all.Add("/weergave", url);
            }
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task The_switch_leads_nowhere_else(string door, string url)
    {
        using var caller = portal.Caller();
        var answer = await caller.Post("/aanmelden", door, ("taal", "en"), ("weergave", "dark"), ("terug", url));
        // A form with a null in it is no form at all.
        if (url.Contains('\0', StringComparison.Ordinal)) Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        else Assert.Equal((HttpStatusCode.Found, "/"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(c => c.StartsWith("x=", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_cookies_say_the_choice_and_nothing_else()
    {
        using var caller = portal.Caller();
        var language = Set(await caller.Post("/", "/taal", ("taal", "en")), "portal-language=en");
        var scheme = Set(await caller.Post("/", "/weergave", ("weergave", "dark")), "portal-scheme=dark");
        foreach (var cookie in new[] { language, scheme })
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("max-age=", cookie, StringComparison.OrdinalIgnoreCase);
        }
        using var production = new ProductionHost();
        using var stranger = production.Caller();
        Assert.Contains("secure", Set(await stranger.Post("/", "/taal", ("taal", "en")), "portal-language=en"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secure", Set(await stranger.Post("/", "/weergave", ("weergave", "dark")), "portal-scheme=dark"), StringComparison.OrdinalIgnoreCase);

        static string Set(HttpResponseMessage answer, string start) => Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith(start, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/taal", "taal", "fr")]
    [InlineData("/taal", "taal", "en\"><script>")]
    [InlineData("/taal", "taal", "")]
    [InlineData("/weergave", "weergave", "groen")]
    public async Task What_is_not_a_choice_is_not_kept(string door, string field, string value)
    {
        using var caller = portal.Caller();
        var answer = await caller.Post("/", door, (field, value), ("terug", "/aanmelden"));
        Assert.Equal("/aanmelden", answer.Headers.Location!.OriginalString);
        Assert.DoesNotContain(caller.Cookies.GetAllCookies(), c => c.Name is "portal-language" or "portal-scheme");
    }

    [Fact]
    public async Task A_cookie_that_somebody_made_up_is_read_as_no_choice()
    {
        using var caller = portal.Caller();
        caller.Cookies.Add(new Uri(portal.Address), new Cookie("portal-language", "xx"));
        caller.Cookies.Add(new Uri(portal.Address), new Cookie("portal-scheme", "x%22y"));
        Assert.Contains("<html lang=\"nl\" data-scheme=\"auto\"", await caller.Read("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_sites_form_changes_nothing()
    {
        using var caller = portal.Caller();
        foreach (var door in new[] { "/taal", "/weergave" })
            Assert.Equal(HttpStatusCode.BadRequest, (await caller.PostRaw(door, new() { ["taal"] = "en", ["weergave"] = "dark" })).StatusCode);
        Assert.Empty(caller.Cookies.GetAllCookies());
    }

    [Fact]
    public async Task A_client_is_spoken_to_in_her_own_language_until_she_chooses()
    {
        await using (var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync())
            Assert.Equal(1, await db.Clients.Where(c => c.Name == portal.Person("Fatima").Name).ExecuteUpdateAsync(set => set.SetProperty(c => c.Language, "en")));
        using var fatima = await portal.As("Fatima");
        Assert.Contains("<html lang=\"en\"", await fatima.Read("/mijn"), StringComparison.Ordinal);
        await fatima.Post("/mijn", "/taal", ("taal", "nl"), ("terug", "/mijn"));
        Assert.Contains("<html lang=\"nl\"", await fatima.Read("/mijn"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_chose_while_signed_in_holds_in_another_browser()
    {
        using var anna = await portal.As("Anna");
        Assert.Contains("<html lang=\"nl\"", await anna.Read("/praktijk/werklijst"), StringComparison.Ordinal);
        await anna.Post("/praktijk/werklijst", "/taal", ("taal", "en"));
        using var elsewhere = await portal.As("Anna");
        Assert.Contains("<html lang=\"en\"", await elsewhere.Read("/praktijk/werklijst"), StringComparison.Ordinal);
        using var petra = await portal.As("Petra");
        Assert.Contains("<html lang=\"nl\"", await petra.Read("/praktijk/werklijst"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Light_or_dark_is_in_the_page_before_any_script()
    {
        using var caller = portal.Caller();
        Assert.Contains("data-scheme=\"auto\"", await caller.Read("/"), StringComparison.Ordinal);
        await caller.Post("/", "/weergave", ("weergave", "dark"));
        foreach (var page in new[] { "/", "/aanmelden", "/bestaat-niet" })
        {
            var html = await caller.Read(page);
            Assert.Contains("data-scheme=\"dark\"", html, StringComparison.Ordinal);
            Assert.Contains("<meta name=\"color-scheme\" content=\"dark\"", html, StringComparison.Ordinal);
        }
        await caller.Post("/", "/weergave", ("weergave", "auto"));
        Assert.Contains("<meta name=\"color-scheme\" content=\"light dark\"", await caller.Read("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_of_the_regulation_say_that_they_are_Dutch()
    {
        using var noor = await portal.As("Noor");
        await noor.Post("/mijn", "/taal", ("taal", "en"));
        var page = await noor.Read("/reglement");
        Assert.Contains("<div class=\"paper regulation\" lang=\"nl\">", page, StringComparison.Ordinal);
        Assert.Contains("<title>The regulation</title>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Het reglement", page.Split("class=\"paper regulation\"")[0], StringComparison.Ordinal);
    }
}
