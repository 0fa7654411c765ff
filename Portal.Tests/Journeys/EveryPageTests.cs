using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Tests.Support;
using Portal.Web.Layout;
using Portal.Web.Start;

namespace Portal.Tests.Journeys;

/// <summary>Every page, as everybody who may open it, at a desk and on a phone. A page without a row here fails.</summary>
[Collection(nameof(WalkCollection))]
public sealed class EveryPageTests(PortalHost portal, Chromium browser)
{
    const string Nobody = "nobody", FirstStartPage = "/welkom/{Token}", PasswordPage = "/wachtwoord/{Account}/{Token}";

    static readonly string[] Clients = ["Noor", "Rob"], Advisers = ["Anna", "Eva"], Staff = ["Anna", "Eva", "Petra", "Arno", "Sanne"];
    static readonly string[] SignedIn = [.. Clients, .. Staff];

    /// <summary>Who may open which page, and of whose client or request the address is.</summary>
    static readonly Dictionary<string, string[]> Visits = new(StringComparer.Ordinal)
    {
        ["/"] = [Nobody, .. SignedIn],
        ["/aanmelden"] = [Nobody],
        ["/kies"] = SignedIn,
        ["/controleer"] = [Nobody],
        ["/controleer/{Code}"] = [Nobody],
        ["/reglement"] = Clients,
        ["/mijn"] = Clients,
        ["/mijn/gegevens"] = Clients,
        ["/mijn/verzoeken"] = Clients,
        ["/mijn/verzoeken/{id:guid}"] = ["Noor"],
        ["/mijn/toestemmingen"] = Clients,
        ["/mijn/toestemmingen/{id:guid}"] = ["Noor"],
        ["/mijn/verklaringen/{id:guid}"] = ["Noor"],
        ["/mijn/verstrekkingen"] = Clients,
        ["/mijn/documenten"] = Clients,
        ["/praktijk/werklijst"] = Staff,
        ["/praktijk/reglement"] = Staff,
        ["/praktijk/trajecten"] = ["Arno"],
        ["/praktijk/clienten"] = Advisers,
        ["/praktijk/clienten/{Id:guid}"] = Advisers,
        ["/praktijk/clienten/{Id:guid}/toevoegen"] = Advisers,
        ["/praktijk/clienten/{Id:guid}/bestand"] = Advisers,
        ["/praktijk/clienten/{Id:guid}/toestemming-vragen"] = Advisers,
        ["/praktijk/clienten/{Id:guid}/verklaring-vragen"] = Advisers,
        ["/praktijk/clienten/{Id:guid}/hier-tekenen"] = Advisers,
        ["/tekenen"] = [],
        ["/praktijk/clienten/{Id:guid}/op-papier"] = Advisers,
        ["/praktijk/clienten/{Id:guid}/getekend"] = Advisers,
        ["/praktijk/clienten/{Id:guid}/verstrekken"] = Advisers,
        ["/praktijk/verzoeken/{Id:guid}"] = Advisers,
        ["/praktijk/inschrijven"] = ["Arno"],
        ["/praktijk/inschrijven/nieuw"] = ["Arno"],
        ["/praktijk/mensen"] = ["Arno"],
        ["/praktijk/relaties"] = ["Arno"],
        ["/praktijk/invoer"] = ["Arno"],
        ["/praktijk/post"] = ["Arno"],
        ["/demo/post"] = [Nobody],
        ["/wachtwoord-vergeten"] = [Nobody],
        [PasswordPage] = [Nobody],
        [FirstStartPage] = [],
    };

    /// <summary>What the profile changes for a client, and for an adviser.</summary>
    static readonly string[] ClientsOfProfile =
        ["/reglement", "/mijn", "/mijn/gegevens", "/mijn/verzoeken/{id:guid}", "/mijn/toestemmingen/{id:guid}", "/mijn/toestemmingen", "/mijn/verstrekkingen"];

    static readonly string[] AdvisersOfProfile =
    [
        "/praktijk/werklijst", "/praktijk/reglement", "/praktijk/clienten", "/praktijk/clienten/{Id:guid}", "/praktijk/clienten/{Id:guid}/toevoegen",
        "/praktijk/clienten/{Id:guid}/toestemming-vragen", "/praktijk/clienten/{Id:guid}/verstrekken", "/praktijk/verzoeken/{Id:guid}",
    ];

    /// <summary>Pages that do not look at who comes: one visit is enough.</summary>
    static readonly string[] OpenToAll = ["/aanmelden", "/controleer", "/controleer/{Code}", "/demo/post", "/wachtwoord-vergeten", PasswordPage];

    /// <summary>One of each kind; the others walk in the long run.</summary>
    static readonly string[] First = [Nobody, "Noor", "Anna", "Arno"];

    public static TheoryData<string> OfEachKind() => [.. First];

    public static TheoryData<string> Others() => [.. SignedIn.Except(First)];

    [Fact]
    public void Every_page_is_visited() => Assert.Equal(
        typeof(App).Assembly.GetTypes().SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template).Order(StringComparer.Ordinal),
        Visits.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(OfEachKind))]
    public Task Every_page_that_somebody_may_open_looks_right_and_every_other_is_not_there(string who) => Walk(who);

    [Theory]
    [Trait("Run", "Long")]
    [MemberData(nameof(Others))]
    public Task So_it_is_for_everybody_else(string who) => Walk(who);

    async Task Walk(string who)
    {
        await using var someone = who == Nobody ? await Someone.Comes(portal, browser) : await Someone.SignsIn(portal, browser, who);
        foreach (var (page, whose) in Visits.Where(v => who == Nobody || v.Value.Contains(who)))
        {
            var status = await someone.Opens(await Address(page, who == "Eva" ? "Wim" : "Noor"));
            if (whose.Contains(who))
            {
                Assert.True(status == 200, $"{page} is not there for {who}: {status}");
                Assert.DoesNotContain("Deze pagina is er niet", await someone.Words(), StringComparison.Ordinal);
                Assert.DoesNotContain("Dit is er niet", await someone.Words(), StringComparison.Ordinal);
                await someone.LooksItOver();
            }
            else if (who == Nobody && page != FirstStartPage)
            {
                await someone.ReadsHeading("Aanmelden");
            }
        }
        if (who == Nobody) return;

        // What is not there for her needs no browser, but for the look of that page, once.
        using var caller = await portal.As(who);
        foreach (var page in Visits.Where(v => !v.Value.Contains(who)).Select(v => v.Key).Except(OpenToAll))
        {
            using var answer = await caller.Get(await Address(page, who == "Eva" ? "Wim" : "Noor"));
            Assert.True((int)answer.StatusCode == 404, $"{page} is there for {who}: {answer.StatusCode}");
            Assert.Contains("Deze pagina is er niet", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        await someone.Opens("/praktijk/bestaat-niet");
        await someone.ReadsHeading("Deze pagina is er niet");
        await someone.LooksItOver();
    }

    /// <summary>The pages that the profile changes, at the practices that the walk above does not visit: a client and her adviser.</summary>
    [Theory]
    [Trait("Run", "Long")]
    [InlineData("Nina", "Klaas", "nl", false)]
    [InlineData("Bas", "Gijs", "nl", false)]
    [InlineData("Casper", "Zoë", "nl", false)]
    [InlineData("Wim", "Eva", "nl", false)]
    [InlineData("Noor", "Anna", "en", true)]
    [InlineData("Bas", "Gijs", "en", true)]
    public async Task At_every_practice_the_pages_that_its_profile_changes_look_right(string client, string adviser, string language, bool dark)
    {
        foreach (var (who, pages) in (IEnumerable<(string, string[])>)[(client, ClientsOfProfile), (adviser, AdvisersOfProfile)])
        {
            await using var someone = await Someone.SignsIn(portal, browser, who, language, dark);
            foreach (var page in pages)
            {
                if (await Address(page, client, orElse: "") is not { Length: > 0 } address) continue;
                Assert.Equal(200, await someone.Opens(address));
                Assert.DoesNotContain(someone.Says["People.My", "NotThere.Title"], await someone.Words(), StringComparison.Ordinal);
                await someone.LooksItOver();
            }
        }
    }

    [Fact]
    public async Task The_demo_offers_every_practice_by_keyboard_and_shows_its_people_when_asked()
    {
        await using var someone = await Someone.Comes(portal, browser);
        await someone.Opens("/");
        var practices = someone.Page.Locator("details.practice");
        Assert.Equal(Web.Demo.DemoData.Plans.Count, await practices.CountAsync());
        var last = practices.Last;
        await Microsoft.Playwright.Assertions.Expect(last.GetByRole(Microsoft.Playwright.AriaRole.Button).First).Not.ToBeVisibleAsync();
        await last.Locator("summary").FocusAsync();
        await someone.Page.Keyboard.PressAsync("Enter");
        await Microsoft.Playwright.Assertions.Expect(last.GetByRole(Microsoft.Playwright.AriaRole.Button).First).ToBeVisibleAsync();
        await someone.LooksItOver();
        await someone.Page.Keyboard.PressAsync("Tab");
        await someone.Page.Keyboard.PressAsync("Enter");
        await someone.Reads(someone.Says["Layout.", "SignedInAs", portal.People.First(p => p.Profile == portal.People[^1].Profile).Name]);
    }

    [Fact]
    public async Task The_first_page_of_a_new_practice_looks_right_too()
    {
        using var host = new ProductionHost();
        var token = await host.Services.GetRequiredService<FirstStart>().Offer();
        await using var someone = await Someone.Comes(host, browser);
        foreach (var address in new[] { $"/welkom/{token}", "/", "/aanmelden", "/bestaat-niet" })
        {
            await someone.Opens(address);
            await someone.LooksItOver();
        }
    }

    /// <summary>The address of a page, with ids of this client; what she does not have is something that is not there, or what is said here.</summary>
    Task<string> Address(string page, string client, string? orElse = null) => Address(portal, page, client, orElse);

    internal static async Task<string> Address(PortalHost portal, string page, string client, string? orElse = null)
    {
        if (!page.Contains('{', StringComparison.Ordinal)) return page;
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        if (page.StartsWith("/controleer", StringComparison.Ordinal)) return $"/controleer/{await db.Documents.Select(d => d.Code).FirstAsync()}";
        var id = (await db.Clients.ToListAsync()).Single(c => c.Name.StartsWith(client + " ", StringComparison.Ordinal)).Id;
        var request = await db.Requests.FirstOrDefaultAsync(r => r.Client == id && r.State == RequestState.Received);
        var consent = await db.Consents.FirstOrDefaultAsync(c => c.Client == id);
        var declaration = await db.Declarations.FirstOrDefaultAsync(d => d.Client == id && d.State == Core.Intake.DeclarationState.Asked);
        var found = page.Contains("verzoeken", StringComparison.Ordinal) ? request?.Id.Value : page.Contains("verklaringen", StringComparison.Ordinal) ? declaration?.Id.Value : page.Contains("toestemmingen", StringComparison.Ordinal) ? consent?.Id.Value : id.Value;
        if (found is null && orElse is not null) return orElse;
        var value = found ?? Guid.NewGuid();
        return page[..page.IndexOf('{', StringComparison.Ordinal)] + value + page[(page.IndexOf('}', StringComparison.Ordinal) + 1)..];
    }
}
