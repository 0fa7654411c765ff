using Microsoft.Playwright;
using Portal.Tests.Support;

namespace Portal.Tests.Journeys;

/// <summary>In English, in the dark, at a desk and on a phone.</summary>
[Collection(nameof(JourneyCollection))]
public sealed class LanguageJourneyTests(PortalHost portal, Chromium browser)
{
    static readonly string[] ForClient = ["/mijn", "/mijn/gegevens", "/mijn/verzoeken", "/mijn/toestemmingen", "/mijn/verstrekkingen", "/mijn/documenten", "/reglement"];
    static readonly string[] ForAdviser = ["/praktijk/werklijst", "/praktijk/clienten", "/praktijk/reglement"];

    [Fact]
    public async Task Switching_keeps_the_place_on_the_page_and_what_was_being_typed()
    {
        await using var fatima = await Someone.SignsIn(portal, browser, "Fatima");
        await fatima.Opens("/mijn/gegevens?van=hier");
        var anchor = await fatima.Page.Locator("main a[href*='#']").First.GetAttributeAsync("href");
        await fatima.Page.EvaluateAsync("hash => location.hash = hash", anchor!.Split('#')[1]);
        await fatima.Presses("Dit klopt niet", fatima.Page.Locator("article").First);
        await fatima.Fills("Uw uitleg", "Het is anders dan er staat.");
        await Switches(fatima, "English");
        Assert.EndsWith($"/mijn/gegevens?van=hier#{anchor.Split('#')[1]}", fatima.Page.Url, StringComparison.Ordinal);
        await fatima.ReadsHeading("My data");

        await fatima.Presses("This is not right", fatima.Page.Locator("article").First);
        await Assertions.Expect(fatima.Page.GetByLabel("Your explanation")).ToHaveValueAsync("Het is anders dan er staat.");
        await fatima.Fills("Your explanation", "");
        await Switches(fatima, "Nederlands");
        await fatima.ReadsHeading("Mijn gegevens");
    }

    [Fact]
    public async Task What_is_answered_to_a_button_is_in_English_too()
    {
        await using var noor = await Someone.SignsIn(portal, browser, "Noor");
        await Prefers(noor, "en");
        await noor.Opens("/mijn/toestemmingen");
        await noor.Follows("Read the question and answer");
        await noor.Reads("Read and sign");
        await noor.Presses("I have read the text to the end");
        await noor.Presses("I give consent");
        await noor.IsTold("First tick the box yourself.");
        Assert.Equal("nl", await noor.Page.Locator(".paper p").First.GetAttributeAsync("lang"));
        Assert.Equal("en", await noor.Page.Locator("html").GetAttributeAsync("lang"));
        await noor.LooksItOver();
    }

    [Fact]
    public async Task What_an_adviser_is_told_is_in_English_too()
    {
        await using var anna = await Someone.SignsIn(portal, browser, "Anna");
        await Prefers(anna, "en");
        await anna.Opens("/praktijk/werklijst");
        await anna.ReadsHeading("Worklist");
        await anna.Follows("Correction of Noor Verzonnen");
        await anna.ReadsHeading("Correction: Noor Verzonnen");
        await anna.Ticks("Refuse: the item stays as it is");
        await anna.Presses("See what the letter says");
        await anna.IsTold("Choose one reason");
        await anna.LooksItOver();
        await InTheDark(anna);
        await anna.LooksItOver();
    }

    [Theory]
    [Trait("Run", "Long")]
    [InlineData("Noor", "nl")]
    [InlineData("Noor", "en")]
    [InlineData("Anna", "nl")]
    [InlineData("Anna", "en")]
    public async Task Every_page_can_be_read_in_the_dark(string who, string language)
    {
        await using var someone = await Someone.SignsIn(portal, browser, who);
        await InTheDark(someone);
        await Prefers(someone, language);
        foreach (var page in who == "Noor" ? ForClient : ForAdviser)
        {
            await someone.Opens(page);
            Assert.Equal(language, await someone.Page.Locator("html").GetAttributeAsync("lang"));
            Assert.Equal("rgb(18, 25, 27)", await Ground(someone));
            await someone.LooksItOver();
        }
    }

    [Theory]
    [Trait("Run", "Long")]
    [InlineData("Noor")]
    [InlineData("Anna")]
    public async Task Every_page_can_be_read_in_English_by_day(string who)
    {
        await using var someone = await Someone.SignsIn(portal, browser, who);
        await Prefers(someone, "en");
        foreach (var page in who == "Noor" ? ForClient : ForAdviser)
        {
            await someone.Opens(page);
            await someone.LooksItOver();
        }
    }

    [Fact]
    public async Task A_choice_of_light_or_dark_goes_before_what_the_device_asks()
    {
        await using var visitor = await Someone.Comes(portal, browser);
        await visitor.Opens("/aanmelden");
        Assert.Equal("rgb(247, 246, 242)", await Ground(visitor));
        await Switches(visitor, "Donker");
        Assert.Equal("rgb(18, 25, 27)", await Ground(visitor));
        await visitor.Opens("/");
        Assert.Equal("rgb(18, 25, 27)", await Ground(visitor));
        await visitor.LooksItOver();
        await InTheDark(visitor);
        await Switches(visitor, "Licht");
        Assert.Equal("rgb(247, 246, 242)", await Ground(visitor));
        await Switches(visitor, "Automatisch");
        Assert.Equal("rgb(18, 25, 27)", await Ground(visitor));
    }

    /// <summary>Chose this language in this browser before. With the account nothing is kept: others share these people.</summary>
    Task Prefers(Someone someone, string language) =>
        someone.Page.Context.AddCookiesAsync([new() { Name = "portal-language", Value = language, Url = portal.Address }]);

    static Task InTheDark(Someone someone) => someone.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });

    static Task<string> Ground(Someone someone) => someone.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor");

    /// <summary>Presses a choice at the top or the bottom of the page, and waits for the page that comes back.</summary>
    static async Task Switches(Someone someone, string to)
    {
        await someone.Page.EvaluateAsync("window.before = true");
        await someone.Page.GetByRole(AriaRole.Button, new() { Name = to, Exact = true }).ClickAsync();
        await someone.Page.WaitForFunctionAsync("() => !window.before && document.readyState === 'complete'");
        await Assertions.Expect(someone.Page.GetByRole(AriaRole.Button, new() { Name = to, Exact = true })).ToHaveAttributeAsync("aria-current", "true");
        await Assertions.Expect(someone.Page.Locator(".loading")).ToHaveCountAsync(0);
    }
}
