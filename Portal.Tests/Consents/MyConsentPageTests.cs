using Bunit;
using Portal.Core.Consents;
using Portal.Tests.Support;
using Portal.Web.Consents;

namespace Portal.Tests.Consents;

public sealed class MyConsentPageTests
{
    static async Task<IRenderedComponent<MyConsentPage>> Open(ClientScreen screen)
    {
        var line = Assert.Single(await new MyConsents(screen.Demo.Store, screen.Demo.Regulations, screen.Demo.Clock).For(screen.Actor));
        return screen.See<MyConsentPage>(p => p.Add(x => x.Id, line.Id.Value));
    }

    [Fact]
    public async Task The_box_is_empty_and_the_withdrawal_text_stands_above_the_signature()
    {
        await using var screen = await ClientScreen.Of("Noor");
        var page = await Open(screen);
        Assert.False(page.Find("#sign-box").HasAttribute("checked"));
        Assert.True(page.Markup.IndexOf("Ik kan deze toestemming altijd intrekken", StringComparison.Ordinal) < page.Markup.IndexOf("sign-box", StringComparison.Ordinal));
        Assert.True(string.IsNullOrEmpty(page.Find("#sign-name").GetAttribute("value")));
    }

    [Fact]
    public async Task What_was_typed_stays_when_it_is_refused_and_then_it_can_be_given()
    {
        await using var screen = await ClientScreen.Of("Noor");
        var page = await Open(screen);
        Assert.True(page.Find("fieldset").HasAttribute("disabled"));
        page.Button("Ik heb de tekst tot het eind gelezen").Click();
        Assert.False(page.Find("fieldset").HasAttribute("disabled"));
        page.Find("#sign-name").Change("Noor Verzonnen");
        page.Find("form").Submit();
        page.WaitToSay("Zet eerst zelf een vinkje");

        page.Find("#sign-box").Change(true);
        page.Find("form").Submit();
        page.WaitToSay("Typ ook uw wachtwoord");
        page.Find("#sign-password").Change("niet mijn wachtwoord");
        page.Find("form").Submit();
        page.WaitToSay("Dit wachtwoord klopt niet. Er is nog niets gebeurd en u bent niets kwijt");
        Assert.Equal("true", page.Find("#sign-password").GetAttribute("aria-invalid"));
        Assert.Equal("/wachtwoord-vergeten", page.FindAll("a").Single(a => a.TextContent.StartsWith("Wachtwoord vergeten?", StringComparison.Ordinal)).GetAttribute("href"));
        Assert.Equal("Noor Verzonnen", page.Find("#sign-name").GetAttribute("value"));
        Assert.True(page.Find("#sign-box").HasAttribute("checked"));
        Assert.True(string.IsNullOrEmpty(page.Find("#sign-password").GetAttribute("value")));

        page.Find("#sign-password").Change(ClientScreen.Password);
        page.Find("form").Submit();
        page.WaitToSay("Gelukt. U hebt toestemming gegeven");
        Assert.Contains("/documenten/", page.Find("[role=status] a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beside_the_name_stands_how_she_is_known_and_anothers_name_is_told_apart()
    {
        await using var screen = await ClientScreen.Of("Noor");
        var page = await Open(screen);
        var hint = page.Find("#sign-name").GetAttribute("aria-describedby")!.Split(' ')[0];
        Assert.Contains("U bent hier bekend als: Noor Verzonnen.", page.Find($"#{hint}").TextContent, StringComparison.Ordinal);
        page.Button("Ik heb de tekst tot het eind gelezen").Click();
        page.Find("#sign-box").Change(true);
        page.Find("#sign-password").Change(ClientScreen.Password);
        foreach (var name in (string[])["Noor Iemand", "Piet Verzonnen"])
        {
            page.Find("#sign-name").Change(name);
            page.Find("#sign-password").Change(ClientScreen.Password);
            page.Find("form").Submit();
            page.WaitToSay("Typ uw eigen naam, zoals u hier bekend bent.");
            Assert.Equal(name, page.Find("#sign-name").GetAttribute("value"));
        }
    }

    [Fact]
    public async Task No_is_one_press()
    {
        await using var screen = await ClientScreen.Of("Noor");
        var page = await Open(screen);
        page.Button("Ik geef geen toestemming").Click();
        page.WaitToSay("Er wordt niets gedeeld");
    }

    [Fact]
    public async Task Withdrawing_is_one_press_in_the_list_and_asks_nothing()
    {
        await using var screen = await ClientScreen.Of("Şahin");
        var page = screen.See<MyConsentsPage>();
        Assert.Empty(page.FindAll("input"));
        page.Button("Trek toestemming in").Click();
        page.WaitToSay("U trok de toestemming in");
        Assert.True(page.Says("Download het bewijs van intrekking"));
    }

    [Fact]
    public async Task After_withdrawing_the_page_shows_what_had_left_and_the_proof()
    {
        await using var screen = await ClientScreen.Of("Şahin");
        var page = await Open(screen);
        page.Button("Trek toestemming in").Click();
        page.WaitToSay("Gelukt. De toestemming is ingetrokken.");
        Assert.True(page.Says("Download het bewijs van intrekking"));
        Assert.True(page.Says("Rapportages voor opdrachtgevers"));
    }

    [Fact]
    public async Task Somebody_elses_consent_is_a_page_that_is_not_there()
    {
        await using var screen = await ClientScreen.Of("Noor");
        var jan = Assert.Single(await new MyConsents(screen.Demo.Store, screen.Demo.Regulations, screen.Demo.Clock).For(await screen.Demo.As("Jan")));
        var page = screen.See<MyConsentPage>(p => p.Add(x => x.Id, jan.Id.Value));
        Assert.True(page.Says("Deze pagina is er niet"));
    }
}
