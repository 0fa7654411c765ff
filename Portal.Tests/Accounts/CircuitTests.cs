using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Portal.Tests.Support;
using Portal.Web.Accounts;

namespace Portal.Tests.Accounts;

/// <summary>A real circuit in a real browser, that loses its connection and comes back. A host of its own: an account is switched off here.</summary>
[Collection(nameof(BrowserCollection))]
public sealed class CircuitTests(PortalHost portal, Chromium chromium) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task A_circuit_comes_back_for_who_opened_it()
    {
        await using var noor = await AtHerData("Noor");
        await LoseConnection(noor.Page);
        await Click(noor.Page);
        await Assertions.Expect(Form(noor.Page)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_circuit_taken_over_with_somebody_elses_cookie_does_nothing()
    {
        await using var noor = await AtHerData("Noor");
        await noor.Page.Context.AddCookiesAsync([await CookieOf("Jan")]);
        await LoseConnection(noor.Page);
        await Click(noor.Page);
        await Assertions.Expect(noor.Page.Locator("#components-reconnect-modal .failed, #components-reconnect-modal .rejected, #blazor-error-ui")
            .Filter(new() { Visible = true })).Not.ToHaveCountAsync(0);
        await Assertions.Expect(Form(noor.Page)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_account_that_is_switched_off_sees_nothing_any_more()
    {
        await using var loes = await AtHerData("Loes");
        await using (var db = await portal.Services.GetRequiredService<IDbContextFactory<AccountsDb>>().CreateDbContextAsync())
        {
            (await db.Users.SingleAsync(a => a.Id == portal.Person("Loes").Account.Value)).Disable(portal.Now);
            await db.SaveChangesAsync();
        }
        await loes.Page.ReloadAsync();
        Assert.DoesNotContain("Loes Bestaatniet", await loes.Page.ContentAsync(), StringComparison.Ordinal);
    }

    async Task<Visitor> AtHerData(string name)
    {
        var visitor = await chromium.Visit(portal.Address, 1440);
        await visitor.Page.Context.AddCookiesAsync([await CookieOf(name)]);
        await visitor.Page.GotoAsync("/mijn/gegevens");
        await visitor.Page.WaitForFunctionAsync("() => window.Blazor && document.querySelector('main button')");
        await visitor.Page.WaitForTimeoutAsync(1000);
        return visitor;
    }

    async Task<Cookie> CookieOf(string name)
    {
        using var caller = await portal.As(name);
        var cookie = caller.Cookies.GetAllCookies().Single(c => c.Name == "portal");
        return new() { Name = cookie.Name, Value = cookie.Value, Url = portal.Address, HttpOnly = true };
    }

    static async Task LoseConnection(IPage page)
    {
        var back = page.WaitForWebSocketAsync();
        await page.EvaluateAsync("Blazor._internal.forceCloseConnection()");
        await back;
        await page.WaitForTimeoutAsync(1000);
    }

    static Task Click(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Dit klopt niet" }).First.DispatchEventAsync("click");

    static ILocator Form(IPage page) => page.Locator("main textarea").First;
}
