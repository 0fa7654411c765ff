using Bunit;
using Portal.Core.Rights;
using Portal.Tests.Support;
using Portal.Web.People;
using Portal.Web.Rights;

namespace Portal.Tests.Rights;

public sealed class MyRequestPageTests
{
    static async Task<IRenderedComponent<MyRequestPage>> First(ClientScreen screen, string? of = null)
    {
        var requests = new MyRequests(screen.Demo.Store, screen.Demo.Regulations, screen.Demo.Calendar, screen.Demo.Clock);
        var lines = await requests.For(of is null ? screen.Actor : await screen.Demo.As(of));
        return screen.See<MyRequestPage>(p => p.Add(x => x.Id, lines[0].Id.Value));
    }

    [Fact]
    public async Task Both_clocks_explain_their_day_and_one_is_said_to_govern()
    {
        await using var screen = await ClientScreen.Of("Noor");
        var page = await First(screen);
        Assert.True(page.Says("De eigen termijn van Pro6 Advies"));
        Assert.True(page.Says("De termijn van de wet"));
        Assert.True(page.Says("Deze termijn eindigt het eerst"));
        Assert.True(page.Says("Vier weken later is"));
    }

    [Fact]
    public async Task Overdue_says_so_and_names_the_court_without_a_last_day()
    {
        await using var screen = await ClientScreen.Of("Piet");
        var page = await First(screen);
        Assert.True(page.Says("Te laat"));
        Assert.True(page.Says("Daar is geen laatste dag voor"));
    }

    [Fact]
    public async Task A_refusal_shows_ground_words_letter_and_both_ways_from_there()
    {
        await using var screen = await ClientScreen.Of("Fatima");
        var page = await First(screen);
        Assert.True(page.Says("Het is een mening van een deskundige."));
        Assert.True(page.Says("Dit is mijn indruk uit drie gesprekken."));
        Assert.True(page.Says("Dat kan in elk geval tot en met"));
        Assert.True(page.Says("Download de brief"));
        Assert.True(page.Says("Autoriteit Persoonsgegevens"));
    }

    [Fact]
    public async Task At_a_processor_it_is_said_that_the_controller_decides()
    {
        await using var screen = await ClientScreen.Of("Wim");
        Assert.True((await First(screen)).Says("Uw verzoek is daarom meteen doorgegeven aan ZKM-praktijk Voorbeeld."));
    }

    [Fact]
    public async Task Taking_back_asks_once_more()
    {
        await using var screen = await ClientScreen.Of("Noor");
        var page = await First(screen);
        page.Button("Neem het verzoek terug").Click();
        page.WaitToSay("Weet u het zeker?");
        page.Button("Ja, neem terug").Click();
        page.WaitToSay("Door u teruggenomen");
    }

    [Fact]
    public async Task Somebody_elses_request_is_a_page_that_is_not_there()
    {
        await using var screen = await ClientScreen.Of("Loes");
        Assert.True((await First(screen, of: "Noor")).Says("Deze pagina is er niet"));
    }

    [Fact]
    public async Task The_overview_says_what_waits_and_is_calm_when_nothing_does()
    {
        await using (var noor = await ClientScreen.Of("Noor"))
        {
            Assert.True(noor.See<MyStartPage>().Says("Mogen gegevens over u naar Jobcoach Voorbeeld B.V.?"));
        }
        await using var yara = await ClientScreen.Of("Yara");
        Assert.True(yara.See<MyStartPage>().Says("Er wacht niets op u."));
    }
}
