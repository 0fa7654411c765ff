using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Portal.Core.Evidence;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Journeys;

/// <summary>
/// The main job at a processor: requests go to the controller, its own staff see counts, disclosure does not exist. Yara is a
/// client of the first controller (Eva decides), Koen belongs to the second, Sanne to the processor.
/// </summary>
[Collection(nameof(JourneyCollection))]
public sealed class PsycroJourneyTests(PortalHost portal, Chromium browser)
{
    const string Controller = "ZKM-praktijk Voorbeeld", NotThere = "Deze pagina is er niet";

    [Fact]
    public async Task A_request_goes_to_the_controller_and_nobody_else_sees_it()
    {
        await using var yara = await Someone.SignsIn(portal, browser, "Yara");
        await SheReadsTheRegulation(yara);
        await SheAsksACorrection(yara);
        var (client, request) = await Filed();
        await TheProcessorsStaffSeeCountsOnly(client, request);
        await TheOtherControllersPractitionerFindsNothing(client, request);
        await using var eva = await Someone.SignsIn(portal, browser, "Eva");
        await TheControllersPractitionerDecides(eva);
        await ConsentsAndDisclosuresDoNotExist(eva, yara, client);
        await SheReadsTheDecision(yara);
        await TheLetterIsNotForOthers(client);
        await TheEvidenceIsWhole();
    }

    static async Task SheReadsTheRegulation(Someone yara)
    {
        await yara.ReadsHeading("Dag Yara Proefrit");
        await yara.LooksItOver();
        await yara.Goes("Reglement");
        await yara.Reads("verwerker");
        Assert.True((await yara.Words()).Length > 2000, "The regulation's own articles are shown");
        await yara.LooksItOver();
    }

    static async Task SheAsksACorrection(Someone yara)
    {
        await yara.Goes("Mijn gegevens");
        await yara.LooksItOver();
        var details = yara.Page.GetByRole(AriaRole.Article, new() { Name = "Yara Proefrit", Exact = true });
        await yara.Presses("Dit klopt niet", details);
        await yara.Reads($"{Controller} beslist hierover.", details);
        await yara.Fills("Zo moet het zijn", "Yara Proefrit-Test", details);
        await yara.LooksItOver();
        await yara.Presses("Verstuur het verzoek", details);
        await yara.Reads($"Uw verzoek is binnen bij {Controller}.");
        await yara.Follows("Bekijk wanneer u antwoord krijgt");
        await yara.Reads($"Uw verzoek is daarom meteen doorgegeven aan {Controller}.");
        await yara.LooksItOver();
    }

    async Task TheProcessorsStaffSeeCountsOnly(Guid client, Guid request)
    {
        await using var sanne = await Someone.SignsIn(portal, browser, "Sanne");
        await sanne.ReadsHeading("Werklijst");
        await sanne.Reads("Verzoeken per verwerkingsverantwoordelijke");
        await sanne.Reads(Controller);
        await sanne.LooksItOver();
        Assert.DoesNotContain("Yara", await sanne.Page.ContentAsync(), StringComparison.Ordinal);
        await FindsNothing(sanne, client, request);
    }

    async Task TheOtherControllersPractitionerFindsNothing(Guid client, Guid request)
    {
        await using var koen = await Someone.SignsIn(portal, browser, "Koen");
        Assert.DoesNotContain("Yara", await koen.Page.ContentAsync(), StringComparison.Ordinal);
        await FindsNothing(koen, client, request);
    }

    static async Task FindsNothing(Someone other, Guid client, Guid request)
    {
        foreach (var address in Addresses(client, request))
        {
            Assert.Equal(404, await other.Opens(address));
            await other.ReadsHeading(NotThere);
            Assert.DoesNotContain("Yara", await other.Page.ContentAsync(), StringComparison.Ordinal);
        }
        await other.LooksItOver();
    }

    static async Task TheControllersPractitionerDecides(Someone eva)
    {
        await eva.ReadsHeading("Werklijst");
        await eva.LooksItOver();
        await eva.Follows("Correctie van Yara Proefrit");
        await eva.Ticks("Toewijzen: het gegeven wordt zoals de cliënt vraagt");
        await eva.LooksItOver();
        await eva.Presses("Bekijk wat de brief zegt");
        await eva.Presses("Beslis en stuur de brief");
        await eva.Reads("Uw beslissing is vastgelegd");
        await eva.LooksItOver();
    }

    static async Task ConsentsAndDisclosuresDoNotExist(Someone eva, Someone yara, Guid client)
    {
        await eva.Goes("Cliënten");
        await eva.Follows("Yara Proefrit");
        await eva.Reads("Toestemming vragen en gegevens aan anderen geven bestaat hier daarom niet.");
        Assert.Equal(0, await eva.Page.GetByRole(AriaRole.Link, new() { Name = "Vraag toestemming" }).CountAsync());
        Assert.Equal(0, await eva.Page.GetByRole(AriaRole.Link, new() { Name = "Verstrek gegevens" }).CountAsync());
        await eva.LooksItOver();
        await eva.Opens($"/praktijk/clienten/{client}/toestemming-vragen");
        await eva.Reads("Toestemming vragen bestaat hier daarom niet.");
        await eva.LooksItOver();
        await eva.Opens($"/praktijk/clienten/{client}/verstrekken");
        await eva.Reads("Deze praktijk is verwerker en geeft nooit gegevens aan anderen.");
        await eva.LooksItOver();
        await yara.Goes("Verstrekkingen");
        await yara.Reads("geeft uw gegevens nooit aan anderen buiten de opdracht");
        await yara.LooksItOver();
    }

    static async Task SheReadsTheDecision(Someone yara)
    {
        await yara.Goes("Verzoeken");
        await yara.Reads("Toegewezen");
        await yara.Follows("Correctie");
        var letter = await yara.Downloads("Download de brief");
        Assert.Contains(Controller, letter, StringComparison.Ordinal);
        await yara.LooksItOver();
        await yara.Goes("Mijn gegevens");
        await yara.Reads("Wat er eerst stond", yara.Page.GetByRole(AriaRole.Article, new() { Name = "Yara Proefrit-Test" }));
    }

    async Task TheLetterIsNotForOthers(Guid client)
    {
        await using var db = await Database();
        var letter = (await db.Documents.ToListAsync()).Single(d => d.Client.Value == client);
        foreach (var name in new[] { "Sanne", "Koen", "Wim", "Anna" })
        {
            using var other = await portal.As(name);
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await other.Get($"/documenten/{letter.Id.Value}")).StatusCode);
        }
    }

    async Task TheEvidenceIsWhole()
    {
        await using var db = await Database();
        var practice = await db.Practices.SingleAsync(p => p.ProfileId == "psycro");
        var verdict = await portal.Services.GetRequiredService<VerifyEvidence>().Run(practice.Id);
        Assert.True(verdict.IsWhole, $"{verdict}");
    }

    static IEnumerable<string> Addresses(Guid client, Guid request) =>
        [$"/praktijk/clienten/{client}", $"/praktijk/verzoeken/{request}", $"/praktijk/clienten/{client}/toestemming-vragen", $"/praktijk/clienten/{client}/verstrekken", $"/praktijk/clienten/{client}/toevoegen"];

    /// <summary>Yara, and the request that she filed.</summary>
    async Task<(Guid Client, Guid Request)> Filed()
    {
        await using var db = await Database();
        var yara = await db.Clients.SingleAsync(c => c.Name == "Yara Proefrit");
        return (yara.Id.Value, (await db.Requests.SingleAsync(r => r.Client == yara.Id)).Id.Value);
    }

    Task<PortalDb> Database() => portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
}
