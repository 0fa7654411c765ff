using System.Net;
using Portal.Tests.Support;
using Portal.Web.Demo;

namespace Portal.Tests.Accounts;

[Collection(nameof(DemoCollection))]
public sealed class SignInTests(PortalHost portal)
{
    [Theory]
    [InlineData("Noor", "/mijn")]
    [InlineData("Anna", "/praktijk/werklijst")]
    public async Task Who_signs_in_comes_where_her_work_is(string name, string home)
    {
        using var caller = portal.Caller();
        var answer = await caller.SignIn(portal.Person(name).Email, DemoPerson.Password);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(home, new Uri(portal.ClientOptions.BaseAddress, answer.Headers.Location!).AbsolutePath);
    }

    [Fact]
    public async Task Who_is_signed_in_sees_the_practice_her_name_and_the_way_out()
    {
        using var caller = await portal.As("Noor");
        var page = await caller.Read("/kies");
        Assert.Contains("Pro6 Advies", page, StringComparison.Ordinal);
        Assert.Contains("Aangemeld als Noor Verzonnen", page, StringComparison.Ordinal);
        Assert.Contains("Afmelden", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_address_and_a_wrong_password_get_the_same_answer()
    {
        using var caller = portal.Caller();
        var wrong = await (await caller.SignIn(portal.Person("Petra").Email, "niet-dit-wachtwoord")).Content.ReadAsStringAsync();
        var unknown = await (await caller.SignIn("niemand@pro6-advies.example", "niet-dit-wachtwoord")).Content.ReadAsStringAsync();
        Assert.Contains("klopt niet", wrong, StringComparison.Ordinal);
        Assert.Equal(Strip(wrong, portal.Person("Petra").Email), Strip(unknown, "niemand@pro6-advies.example"));

        // The form says back what was typed, and carries a token of its own.
        static string Strip(string html, string email) => System.Text.RegularExpressions.Regex.Replace(
            html.Replace(email, "", StringComparison.Ordinal), "value=\"[^\"]*\"|<!--.*?-->", "", System.Text.RegularExpressions.RegexOptions.NonBacktracking);
    }

    [Fact]
    public async Task After_ten_wrong_tries_the_right_password_does_not_help_for_a_while()
    {
        using var caller = portal.Caller();
        var email = portal.Person("Bram").Email;
        for (var i = 0; i < 10; i++) await caller.SignIn(email, "niet-dit-wachtwoord");
        var answer = await caller.SignIn(email, DemoPerson.Password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("klopt niet", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_signing_out_a_page_asks_to_sign_in()
    {
        using var caller = await portal.As("Noor");
        var out1 = await caller.Post("/kies", "/afmelden");
        Assert.Equal(HttpStatusCode.Found, out1.StatusCode);
        var answer = await caller.Get("/kies");
        Assert.Equal("/aanmelden", answer.Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task Signing_out_needs_the_token_of_our_own_form()
    {
        using var caller = await portal.As("Noor");
        Assert.Equal(HttpStatusCode.BadRequest, (await caller.PostRaw("/afmelden", [])).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await caller.Get("/kies")).StatusCode);
    }

    [Fact]
    public async Task Signing_in_needs_the_token_of_our_own_form()
    {
        using var caller = portal.Caller();
        var form = new Dictionary<string, string> { ["_handler"] = "sign-in", ["Email"] = portal.Person("Noor").Email, ["Password"] = DemoPerson.Password };
        Assert.Equal(HttpStatusCode.BadRequest, (await caller.PostRaw("/aanmelden", form)).StatusCode);
    }

    [Theory]
    [MemberData(nameof(DoorTests.Elsewhere), MemberType = typeof(DoorTests))]
    public async Task Nobody_is_sent_to_another_site_after_signing_in(string url)
    {
        using var caller = portal.Caller();
        var answer = await caller.SignIn(portal.Person("Noor").Email, DemoPerson.Password, url);
        var to = new Uri(portal.ClientOptions.BaseAddress, answer.Headers.Location!);
        Assert.Equal(portal.ClientOptions.BaseAddress.Authority, to.Authority);
        Assert.Equal("/mijn", to.AbsolutePath);
    }

    [Fact]
    public async Task Who_asked_for_a_page_comes_there_after_signing_in()
    {
        using var caller = portal.Caller();
        var asked = await caller.Get("/kies?a=1");
        Assert.Equal(HttpStatusCode.Found, asked.StatusCode);
        var answer = await caller.SignIn(portal.Person("Noor").Email, DemoPerson.Password, "/kies?a=1");
        Assert.Equal("/kies?a=1", new Uri(portal.ClientOptions.BaseAddress, answer.Headers.Location!).PathAndQuery);
    }
}
