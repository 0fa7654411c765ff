using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.People;
using Portal.Core.Storage;
using Portal.Tests.Support;
using Portal.Web.Accounts;
using Portal.Web.Mail;

namespace Portal.Tests.Accounts;

/// <summary>From an invitation in the mailbox to one's own pages; a forgotten password; links that open once.</summary>
public sealed class InvitationTests(PortalHost portal) : IClassFixture<PortalHost>
{
    const string Password = "vier losse woorden samen";

    [Fact]
    public async Task Who_is_invited_chooses_a_password_and_is_in_and_the_link_is_over()
    {
        var link = await Invited("nieuw@praktijk.example");
        using var caller = portal.Caller();
        Assert.Contains("Kies een wachtwoord", await caller.Read(link), StringComparison.Ordinal);
        var shortOne = await caller.Post(link, link, ("Password", "kort"));
        Assert.Contains("te kort", await shortOne.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var chosen = await caller.Post(link, link, ("Password", Password));
        Assert.Equal((HttpStatusCode.Found, "/praktijk/werklijst"), (chosen.StatusCode, new Uri(portal.ClientOptions.BaseAddress, chosen.Headers.Location!).AbsolutePath));

        Assert.Contains("werkt niet meer", await portal.Caller().Read(link), StringComparison.Ordinal);
        using var again = portal.Caller();
        Assert.Equal(HttpStatusCode.Found, (await again.SignIn("nieuw@praktijk.example", Password)).StatusCode);
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_and_every_open_session_ends()
    {
        using var carla = await portal.As("Carla");
        var email = portal.Person("Carla").Email;
        using var caller = portal.Caller();
        var known = await (await caller.Post("/wachtwoord-vergeten", "/wachtwoord-vergeten", ("Email", email))).Content.ReadAsStringAsync();
        var unknown = await (await caller.Post("/wachtwoord-vergeten", "/wachtwoord-vergeten", ("Email", "niemand@praktijk.example"))).Content.ReadAsStringAsync();
        Assert.Equal(Shown(known), Shown(unknown));

        var link = await Link(email);
        await caller.Post(link, link, ("Password", Password));
        Assert.NotEqual(HttpStatusCode.OK, (await carla.Get("/praktijk/clienten")).StatusCode);
        using var old = portal.Caller();
        Assert.Equal(HttpStatusCode.OK, (await old.SignIn(email, Portal.Web.Demo.DemoPerson.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await old.SignIn(email, Password)).StatusCode);
        await caller.Post("/wachtwoord-vergeten", "/wachtwoord-vergeten", ("Email", email));
        Assert.Single(portal.Services.GetRequiredService<DemoMailbox>().Letters, l => l.To == email);
    }

    [Theory]
    [InlineData("/wachtwoord/x/y")]
    [InlineData("/wachtwoord/00000000000000000000000000000000/AAAA")]
    public async Task A_link_that_never_was_opens_nothing(string link)
    {
        using var caller = portal.Caller();
        Assert.Contains("werkt niet meer", await caller.Read(link), StringComparison.Ordinal);
    }

    /// <summary>What the page says, without the tokens around it.</summary>
    static string Shown(string page) => page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];

    async Task<string> Invited(string email)
    {
        var administrator = (await portal.Services.GetRequiredService<Seats>().Find(portal.Person("Arno").Account)).Single().Actor;
        var (account, invite) = await portal.Services.GetRequiredService<Invite>().For(email);
        Assert.True(invite);
        var enter = portal.Services.GetRequiredService<EnterColleague>();
        (await enter.Run(administrator, new(account, Role.Adviser, "Nina Nieuw", "coach", null), CommandKey.New())).Done();
        return await Link(email);
    }

    async Task<string> Link(string email)
    {
        var mailbox = portal.Services.GetRequiredService<DemoMailbox>();
        for (var tries = 0; tries < 100; tries++)
        {
            if (mailbox.Letters.FirstOrDefault(l => l.To == email) is { } letter)
                return new Uri(letter.Body.Split('\n').Single(l => l.StartsWith("http", StringComparison.Ordinal))).AbsolutePath;
            await Task.Delay(100);
        }
        Assert.Fail("No mail came.");
        return "";
    }
}
