using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Portal.Core.Dossiers;
using Portal.Core.Storage;
using Portal.Tests.Journeys;
using Portal.Tests.Support;

namespace Portal.Tests.Dossiers;

/// <summary>A diploma, from the adviser's computer to the client's, through a real browser and the real host.</summary>
[Collection(nameof(JourneyCollection))]
public sealed class FilePageTests(PortalHost portal, Chromium browser)
{
    [Fact]
    public async Task An_adviser_adds_a_diploma_and_the_client_downloads_the_very_file()
    {
        var bytes = Sample.Pdf(new string('x', 3_000_000));
        await using var carla = await Someone.SignsIn(portal, browser, "Carla");
        var client = await Client("Loes");
        await carla.Opens($"/praktijk/clienten/{client}/bestand");
        await carla.ReadsHeading("Bestand toevoegen");
        await carla.Listens("Welk soort gegeven?");
        await carla.LooksItOver();

        await Choose(carla, "diploma.pdf", [(byte)'M', (byte)'Z', 0, 1, 2]);
        await carla.IsTold("Dit bestand kan niet worden bewaard.");
        await Choose(carla, "diploma.pdf", new byte[FileRules.MostBytes + 1]);
        await carla.IsTold("Dit bestand is te groot. Het mag ten hoogste 20 MB zijn.");
        await Choose(carla, "Diploma 1999.pdf", bytes);
        await carla.Reads("Het bestand is er: PDF, 2,9 MB.");

        await carla.Page.GetByLabel("Welk soort gegeven?").SelectOptionAsync("results");
        await carla.Fills("Titel van het bestand", "Diploma bakker");
        await carla.Page.GetByLabel("Waarvoor is het nodig?").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await carla.Page.GetByLabel("Van wie komt het?").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await carla.LooksItOver();
        await carla.Presses("Zet het bestand in het dossier");
        await carla.Reads("Het bestand staat in het dossier.");

        await using var loes = await Someone.SignsIn(portal, browser, "Loes");
        await loes.Opens("/mijn/gegevens");
        var card = loes.Page.Locator("article", new() { HasText = "Diploma bakker" });
        await loes.LooksItOver();
        var download = await loes.Page.RunAndWaitForDownloadAsync(() => card.GetByRole(AriaRole.Link, new() { Name = "Download het bestand" }).ClickAsync());
        Assert.Equal(bytes, await File.ReadAllBytesAsync((await download.PathAsync())!));
        Assert.Matches(@"^results-\d{4}-\d\d-\d\d\.pdf$", download.SuggestedFilename);
        await HeadersAreRight();
    }

    async Task HeadersAreRight()
    {
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var item = (await db.ItemFiles.SingleAsync()).Item.Value;
        using var loes = await portal.As("Loes");
        using var answer = await loes.Get($"/bestanden/{item}");
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        foreach (var other in new[] { "Noor", "Anna", "Arno", "Petra", "Eva" })
        {
            using var caller = await portal.As(other);
            using var nothing = await caller.Get($"/bestanden/{item}");
            Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
        }
    }

    static Task Choose(Someone who, string name, byte[] bytes) =>
        who.Page.GetByLabel("Bestand", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = bytes });

    async Task<Guid> Client(string name)
    {
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        return (await db.Clients.ToListAsync()).Single(c => c.Name.StartsWith(name + " ", StringComparison.Ordinal)).Id.Value;
    }
}
