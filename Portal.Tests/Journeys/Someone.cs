using System.Diagnostics;
using Microsoft.Playwright;
using Portal.Tests.Support;
using Portal.Web.Demo;

namespace Portal.Tests.Journeys;

/// <summary>One portal with the demo and one browser for all journeys. A journey that changes something has people of its own.</summary>
[CollectionDefinition(nameof(JourneyCollection))]
public sealed class JourneyCollection : ICollectionFixture<PortalHost>, ICollectionFixture<Chromium>;

/// <summary>A demo and a browser for who walks past every page and address: beside the journeys, so that both processors work.</summary>
[CollectionDefinition(nameof(WalkCollection))]
public sealed class WalkCollection : ICollectionFixture<PortalHost>, ICollectionFixture<Chromium>;

/// <summary>Somebody at a browser who finds things by what they are and what they say.</summary>
sealed class Someone : IAsyncDisposable
{
    const int Desk = 1440, Phone = 360, Patience = 30_000;

    readonly PortalHost portal;
    readonly Visitor visitor;
    int[] screens = [Phone, Desk];
    TaskCompletionSource alive = new();

    static Someone() => Assertions.SetDefaultExpectTimeout(Patience);

    Someone(PortalHost portal, Visitor visitor, string language)
    {
        (this.portal, this.visitor, Says) = (portal, visitor, new(language));
        visitor.Page.Context.SetDefaultTimeout(Patience);
        visitor.Page.WebSocket += (_, socket) =>
        {
            var here = alive;
            socket.FrameSent += (_, frame) =>
            {
                // What the browser says once it has put the circuit's page in the place of the page that was sent ahead.
                if (frame.Binary is { } bytes && bytes.AsSpan().IndexOf("OnRenderCompleted"u8) >= 0) here.TrySetResult();
            };
        };
    }

    public IPage Page => visitor.Page;

    /// <summary>What Portal says to her, in her language.</summary>
    public Texts Says { get; }

    ILocator Body => Page.Locator("body");

    /// <summary>A stranger at a desk.</summary>
    public static async Task<Someone> Comes(PortalHost portal, Chromium browser, string language = "nl", bool dark = false) =>
        new(portal, await browser.Visit(portal.Address, Desk, language, dark), language);

    /// <summary>Somebody of the demo, who signs in with e-mail and password.</summary>
    public static async Task<Someone> SignsIn(PortalHost portal, Chromium browser, string name, string language = "nl", bool dark = false)
    {
        var someone = await Comes(portal, browser, language, dark);
        var says = someone.Says;
        await someone.Opens("/aanmelden");
        await someone.Page.GetByLabel(says["Accounts.", "SignIn.Email"]).FillAsync(portal.Person(name).Email);
        await someone.Page.GetByLabel(says["Accounts.", "SignIn.Password"], new() { Exact = true }).FillAsync(DemoPerson.Password);
        await someone.Page.GetByRole(AriaRole.Button, new() { Name = says["Accounts.", "SignIn.Submit"], Exact = true }).ClickAsync();
        await someone.Reads(says["Layout.", "SignedInAs", portal.Person(name).Name]);
        return someone;
    }

    /// <summary>Looks over pages on a phone only; every page at both widths is what EveryPageTests are for.</summary>
    public Someone OnAPhone() => On(Phone);

    /// <summary>Looks over pages at a desk only.</summary>
    public Someone AtADesk() => On(Desk);

    /// <summary>Types an address. Answers with the status when the page is there and lives.</summary>
    public async Task<int> Opens(string address)
    {
        alive = new();
        var answer = await Page.GotoAsync(address);
        if ((await answer!.TextAsync()).Contains("\"type\":\"server\"", StringComparison.Ordinal)) await alive.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience));
        await Settles();
        return answer.Status;
    }

    /// <summary>Follows a link, by what it says.</summary>
    public Task Follows(string link, ILocator? within = null) => Follow((within ?? Body).GetByRole(AriaRole.Link, new() { Name = link }).First);

    /// <summary>Chooses from the main menu, by the key of the entry.</summary>
    public Task Goes(string entry) =>
        Follow(Page.GetByRole(AriaRole.Navigation, new() { Name = Says["Layout.", "Nav.Main"] }).GetByRole(AriaRole.Link, new() { Name = Says["Layout.", entry], Exact = true }));

    public async Task Presses(string button, ILocator? within = null)
    {
        var it = (within ?? Body).GetByRole(AriaRole.Button, new() { Name = button });
        await Live(it);
        await it.ClickAsync();
    }

    public async Task Fills(string label, string text, ILocator? within = null)
    {
        var it = (within ?? Body).GetByLabel(label);
        await Live(it);
        await it.FillAsync(text);
    }

    public async Task Ticks(string label, ILocator? within = null)
    {
        var it = (within ?? Body).GetByLabel(label);
        await Live(it);
        await it.CheckAsync();
    }

    public async Task Chooses(string label, string option)
    {
        var it = Page.GetByLabel(label, new() { Exact = true });
        await Live(it);
        await it.SelectOptionAsync(new SelectOptionValue { Label = option });
    }

    /// <summary>Waits until a page that came by a posted form is whole, its looks too. Asked of the page itself: an event can be over before one listens.</summary>
    public async Task Loads()
    {
        for (var tries = 0; await Page.EvaluateAsync<string>("document.readyState") != "complete"; tries++)
        {
            Assert.True(tries < 300, "The page does not become whole.");
            await Task.Delay(100);
        }
    }

    /// <summary>Waits until the field or button with these words is listened to.</summary>
    public Task Listens(string words) =>
        Live(Page.GetByLabel(words).Or(Page.GetByRole(AriaRole.Button, new() { Name = words })).First);

    /// <summary>Waits until this stands somewhere in the page.</summary>
    public Task Reads(string text, ILocator? within = null) => Assertions.Expect((within ?? Body).GetByText(text).First).ToBeVisibleAsync();

    public Task ReadsHeading(string text) => Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = text, Level = 1 })).ToBeVisibleAsync();

    public Task IsTold(string text) => Assertions.Expect(Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = text }).First).ToBeVisibleAsync();

    /// <summary>All words of the page's own part.</summary>
    public Task<string> Words() => Page.Locator("main").InnerTextAsync();

    /// <summary>Downloads a sealed document: a PDF of which the seal is valid and spans the whole file. Gives its words.</summary>
    public async Task<string> Downloads(string link, ILocator? within = null)
    {
        var it = (within ?? Body).GetByRole(AriaRole.Link, new() { Name = link }).First;
        var download = await Page.RunAndWaitForDownloadAsync(() => it.ClickAsync());
        var bytes = await File.ReadAllBytesAsync((await download.PathAsync())!);
        Assert.StartsWith("%PDF", System.Text.Encoding.ASCII.GetString(bytes, 0, 8), StringComparison.Ordinal);
        var seal = Tools.RunOn(bytes, "pdfsig", "{}").All;
        Assert.Contains("Signature is Valid.", seal, StringComparison.Ordinal);
        Assert.Contains("Total document signed", seal, StringComparison.Ordinal);
        Assert.Empty(NamesIn(download.SuggestedFilename));
        return Tools.RunOn(bytes, "pdftotext", "-layout", "{}", "-").Output;
    }

    /// <summary>
    /// Looks the page over, at a desk and on a phone unless she has only one of them: axe finds nothing, nothing scrolls sideways, nothing went wrong, and the
    /// title says what page it is without saying whose.
    /// </summary>
    public async Task LooksItOver()
    {
        foreach (var width in screens)
        {
            await Page.SetViewportSizeAsync(width, 900);
            await visitor.Accessible();
        }
        await Page.SetViewportSizeAsync(Desk, 900);
        var title = await Page.TitleAsync();
        Assert.False(string.IsNullOrWhiteSpace(title), $"{Page.Url} has no title");
        Assert.Empty(NamesIn(title));
        Assert.True(visitor.Errors.Count == 0, $"{Page.Url}\n{string.Join('\n', visitor.Errors)}");
    }

    public ValueTask DisposeAsync() => visitor.DisposeAsync();

    /// <summary>First names and surnames of the demo's people that stand in a text as words.</summary>
    IEnumerable<string> NamesIn(string text) =>
        text.Split([' ', '-', '.', ',', ':']).Intersect(portal.People.SelectMany(p => p.Name.Split(' ')), StringComparer.OrdinalIgnoreCase);

    /// <summary>Follows a link until the page that it leads to stands there whole.</summary>
    async Task Follow(ILocator link)
    {
        var (from, to) = (Page.Url, await link.GetAttributeAsync("href"));
        await link.ClickAsync();
        // On a machine with too much to do a click can fall just when the page begins to listen and be lost; a person clicks again.
        for (var since = Stopwatch.StartNew(); Page.Url == from && since.ElapsedMilliseconds < Patience / 3;) await Task.Delay(50);
        if (Page.Url == from) await link.ClickAsync();
        await Assertions.Expect(Page.Locator("a.skip")).ToHaveAttributeAsync("href", $"{to}#inhoud");
        await Settles();
    }

    Someone On(int screen)
    {
        screens = [screen];
        return this;
    }

    Task Settles() => Assertions.Expect(Page.Locator(".loading")).ToHaveCountAsync(0);

    /// <summary>Waits until somebody listens: before that, a page that was sent ahead looks ready and is not.</summary>
    static async Task Live(ILocator at)
    {
        const string Listens = "e => [e, e.form].some(x => x && Object.keys(x).some(k => k.startsWith('_blazorEvents_')))";
        for (var since = Stopwatch.StartNew(); since.ElapsedMilliseconds < Patience; await Task.Delay(50))
        {
            if (await at.EvaluateAsync<bool>(Listens)) return;
        }
        Assert.Fail($"Nobody listens to {at}");
    }
}
