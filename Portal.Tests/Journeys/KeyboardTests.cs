using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Consents;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Tests.Support;
using Portal.Web.Demo;

namespace Portal.Tests.Journeys;

/// <summary>By keyboard alone: Milan, who is asked a consent by his adviser Daan.</summary>
[Collection(nameof(JourneyCollection))]
public sealed class KeyboardTests(PortalHost portal, Chromium browser)
{
    /// <summary>Activations and fields since the list was on screen; moving the focus is not one.</summary>
    int steps;

    [Fact]
    public async Task A_consent_is_signed_by_keyboard_alone_and_withdrawing_takes_no_more_steps()
    {
        await AConsentIsAsked();
        await using var milan = await Someone.SignsIn(portal, browser, "Milan");
        await milan.Opens("/mijn/toestemmingen");

        await TabsTo(milan, "Lees de vraag en antwoord");
        await Activates(milan, "Enter");
        await milan.Reads("Lees en onderteken");
        await milan.Listens("Ik heb de tekst tot het eind gelezen");
        await TabsTo(milan, "Ik heb de tekst tot het eind gelezen");
        await Activates(milan, "Enter");
        await Microsoft.Playwright.Assertions.Expect(milan.Page.Locator("#sign-box")).ToBeFocusedAsync();
        await Activates(milan, "Space");
        await TabsTo(milan, "Uw naam");
        await Types(milan, "Milan Testpersoon");
        await TabsTo(milan, "Uw wachtwoord");
        await Types(milan, DemoPerson.Password);
        await TabsTo(milan, "Ik geef toestemming");
        await Activates(milan, "Enter");
        await milan.Reads("Gelukt. U hebt toestemming gegeven voor");
        Assert.Equal("status", await milan.Page.EvaluateAsync<string>("document.activeElement.getAttribute('role')"));
        var giving = steps;

        steps = 0;
        await milan.Opens("/mijn/toestemmingen");
        await milan.Listens("Trek toestemming in");
        await TabsTo(milan, "Trek toestemming in");
        await Activates(milan, "Enter");
        await milan.Reads("U trok de toestemming in op");
        await milan.LooksItOver();
        Assert.Equal(6, giving);
        Assert.Equal(1, steps);
    }

    /// <summary>Tabs until the focus is on what says this; the focus is always to be seen.</summary>
    static async Task TabsTo(Someone someone, string words)
    {
        const string Focused = "(() => { const e = document.activeElement; return [...(e.labels ?? [])].map(l => l.innerText).join(' ') + ' ' + e.textContent; })()";
        const string Seen = "(() => { const e = document.activeElement, s = getComputedStyle(e); return e === document.body || s.outlineStyle !== 'none' || s.boxShadow !== 'none'; })()";
        for (var tabs = 0; tabs < 60; tabs++)
        {
            await someone.Page.Keyboard.PressAsync("Tab");
            Assert.True(await someone.Page.EvaluateAsync<bool>(Seen), "Where the focus is cannot be seen");
            if ((await someone.Page.EvaluateAsync<string>(Focused)).Contains(words, StringComparison.Ordinal)) return;
        }
        Assert.Fail($"'{words}' is not reached by Tab");
    }

    async Task Activates(Someone someone, string key)
    {
        steps++;
        await someone.Page.Keyboard.PressAsync(key);
    }

    async Task Types(Someone someone, string text)
    {
        steps++;
        await someone.Page.Keyboard.TypeAsync(text);
    }

    async Task AConsentIsAsked()
    {
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var trajectory = await db.Trajectories.SingleAsync(t => t.Client == db.Clients.Single(c => c.Name == "Milan Testpersoon").Id);
        var jobcoach = await db.Parties.SingleAsync(p => p.Name == "Jobcoach Voorbeeld B.V.");
        var daan = (await portal.Services.GetRequiredService<Web.Accounts.Seats>().Find(portal.Person("Daan").Account))[0].Actor;
        var last = LegalDay.Of(portal.Now).AddMonths(2);
        (await portal.Services.GetRequiredService<AskConsent>().Run(
            daan, trajectory.Client, new(trajectory.Id, jobcoach.Id, "disclosureOnConsent", ["email"], last), CommandKey.New())).Done();
    }
}
