using Bunit;
using Portal.Core.People;
using Portal.Core.Signing;
using Portal.Core.Storage;
using Portal.Tests.Support;
using Portal.Web.Dossiers;
using Portal.Web.Signing;

namespace Portal.Tests.Signing;

/// <summary>Whatever state the desk is in, there is a way on.</summary>
public sealed class StartDeskTests
{
    [Fact]
    public async Task Where_nothing_waits_the_adviser_can_ask_something()
    {
        await using var anna = await ClientScreen.Of("Anna");
        var wim = await Client(anna, c => !Waits(anna.Demo, c));
        var page = anna.See<StartDeskPage>(p => p.Add(s => s.Id, wim.Value));
        Assert.True(page.Says("Er wacht niets op een handtekening."));
        Assert.Contains($"/praktijk/clienten/{wim.Value}/verklaring-vragen", Links(page));
        Assert.Contains($"/praktijk/clienten/{wim.Value}/toestemming-vragen", Links(page));
        Assert.Contains(DossierPage.Url(wim), Links(page));
    }

    [Fact]
    public async Task A_browser_that_signed_in_too_long_ago_is_offered_to_sign_out_and_the_dossier()
    {
        await using var anna = await ClientScreen.Of("Anna");
        var noor = await Client(anna, c => Waits(anna.Demo, c));
        var page = anna.See<StartDeskPage>(p => p.Add(s => s.Id, noor.Value));
        var things = page.FindAll("#thing option").Select(o => o.GetAttribute("value")).Last()!;
        page.Find("#thing").Change(things);
        page.Find("#how").Change(nameof(HowKnown.KnownPerson));
        page.Button("Zet op slot").Click();
        page.WaitToSay("Meld u af en weer aan.");
        Assert.Single(page.FindAll("form[action='/afmelden'] button"));
        Assert.Contains(DossierPage.Url(noor), Links(page));
    }

    [Fact]
    public async Task A_page_to_sign_on_where_nothing_lies_leads_on()
    {
        await using var anna = await ClientScreen.Of("Anna");
        var page = anna.See<DeskPage>();
        page.WaitToSay("Op dit apparaat wacht nu niets op een handtekening.");
        Assert.Contains("/", Links(page));
    }

    static IEnumerable<string?> Links<T>(IRenderedComponent<T> page) where T : Microsoft.AspNetCore.Components.IComponent => page.FindAll("a").Select(a => a.GetAttribute("href"));

    /// <summary>The first client of who looks of whom something is true.</summary>
    static async Task<ClientId> Client(ClientScreen screen, Func<ClientId, bool> which)
    {
        await using var db = await screen.Demo.Store.Read();
        return db.Trajectories.Where(t => t.AssignedAdviser == screen.Actor.Adviser && t.EndedOn == null).Select(t => t.Client).ToList().First(which);
    }

    static bool Waits(PlayedDemo demo, ClientId client)
    {
        using var db = demo.Databases.CreateDbContext();
        return db.Declarations.Any(d => d.Client == client && d.State == Core.Intake.DeclarationState.Asked)
            || db.Consents.Any(c => c.Client == client && c.State == Core.Consents.ConsentState.Requested);
    }
}
