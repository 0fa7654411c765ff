using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core;
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
    public async Task Twelve_spaces_are_no_password_and_the_link_still_opens()
    {
        var link = await Invited("spaties@praktijk.example");
        using var caller = portal.Caller();
        var blank = await caller.Post(link, link, ("Password", new string(' ', 12)));
        Assert.Equal(HttpStatusCode.OK, blank.StatusCode);
        Assert.Contains("Alleen spaties is geen wachtwoord", await blank.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await caller.Post(link, link, ("Password", Password))).StatusCode);
    }

    [Fact]
    public async Task A_password_that_a_rule_refuses_leaves_the_old_one_and_the_link()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await accounts.FindByEmailAsync(portal.Person("Bram").Email))!;
        var (hash, stamp) = (account.PasswordHash, account.SecurityStamp);
        Assert.False(await PasswordLink.Replace(accounts, account, new string(' ', 12)));
        Assert.Equal((hash, stamp), (account.PasswordHash, account.SecurityStamp));
    }

    [Fact]
    public async Task An_account_that_was_made_for_nothing_goes_again_and_one_that_was_there_stays()
    {
        var invite = portal.Services.GetRequiredService<Invite>();
        Assert.IsType<TownIsMissing>(await invite.Seat("wees@praktijk.example", (_, _) => Task.FromResult<Refusal?>(new TownIsMissing())));
        await Assert.ThrowsAsync<InvalidOperationException>(() => invite.Seat("wees@praktijk.example", (_, _) => throw new InvalidOperationException()));
        Assert.IsType<TownIsMissing>(await invite.Seat(portal.Person("Bram").Email, (_, _) => Task.FromResult<Refusal?>(new TownIsMissing())));
        await using var scope = portal.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        Assert.Null(await accounts.FindByEmailAsync("wees@praktijk.example"));
        Assert.NotNull(await accounts.FindByEmailAsync(portal.Person("Bram").Email));
    }

    [Fact]
    public async Task A_client_is_invited_until_she_has_chosen_a_password()
    {
        var arno = (await portal.Services.GetRequiredService<Seats>().Find(portal.Person("Arno").Account)).Single().Actor;
        var register = portal.Services.GetRequiredService<RegisterClient>();
        Assert.Null(await portal.Services.GetRequiredService<Invite>().Seat("nora@client.example", async (account, invite) => (await register.Run(
            arno, new("Nora Nieuw", "Dorp", null, "nl", account, invite), new(default, "coaching", Portal.Core.Practices.PrincipalKind.Client, new(2026, 1, 5)), CommandKey.New())).Refusal));
        using var caller = await portal.As("Arno");
        Assert.Contains("uitgenodigd", await caller.Read("/praktijk/inschrijven"), StringComparison.Ordinal);
        var link = await Link("nora@client.example");
        using var nora = portal.Caller();
        await nora.Post(link, link, ("Password", Password));
        Assert.DoesNotContain("uitgenodigd", await caller.Read("/praktijk/inschrijven"), StringComparison.Ordinal);
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
        var enter = portal.Services.GetRequiredService<EnterColleague>();
        var refusal = await portal.Services.GetRequiredService<Invite>().Seat(email, async (account, invite) =>
        {
            Assert.True(invite);
            return (await enter.Run(administrator, new(account, Role.Adviser, "Nina Nieuw", "coach", null), CommandKey.New())).Refusal;
        });
        Assert.Null(refusal);
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
