using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Portal.Tests.Support;

/// <summary>One Chromium for all journeys.</summary>
public sealed class Chromium : IAsyncLifetime
{
    IPlaywright? playwright;
    IBrowser? browser;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>A new visitor with a browser of her own, which asks for a language and for light or dark: 360 px is a phone, 1440 a desk.</summary>
    public async Task<Visitor> Visit(string address, int width, string language = "nl", bool dark = false)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = address,
            Locale = Core.TextSource.Culture(language).Name,
            TimezoneId = "Europe/Amsterdam",
            ViewportSize = new() { Width = width, Height = width < 600 ? 780 : 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(15_000);
        await context.AddCookiesAsync([new() { Name = "portal-language", Value = language, Url = address }]);
        return new Visitor(await context.NewPageAsync());
    }
}

/// <summary>Somebody at a browser. Everything that goes wrong in the page is kept.</summary>
public sealed class Visitor : IAsyncDisposable
{
    const string TooWide =
        "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1).slice(0, 9).map(e => e.outerHTML.slice(0, 120)).join('\\n')";

    readonly List<string> errors = [];

    public Visitor(IPage page)
    {
        Page = page;
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal)) errors.Add(message.Text);
        };
    }

    public IPage Page { get; }

    /// <summary>Errors in the page so far, violations of the content security policy among them.</summary>
    public IReadOnlyList<string> Errors => errors;

    /// <summary>Fails when axe finds anything, with what and where.</summary>
    public async Task<Visitor> Accessible()
    {
        var found = await Page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{Page.Url}\n" + string.Join('\n',
            found.Violations.Select(v => $"{v.Id}: {v.Help}\n  {string.Join("\n  ", v.Nodes.Take(5).Select(n => n.Html))}")));
        // What axe does not look at: a page that scrolls sideways on a phone (WCAG 1.4.10).
        var overflow = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{Page.Url} is {overflow} px too wide: {await Page.EvaluateAsync<string>(TooWide)}");
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
    }
}

[CollectionDefinition(nameof(BrowserCollection))]
public sealed class BrowserCollection : ICollectionFixture<Chromium>;
