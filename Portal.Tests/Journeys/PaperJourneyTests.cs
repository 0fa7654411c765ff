using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Portal.Core.Consents;
using Portal.Core.Documents;
using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Storage;
using Portal.Tests.Pdf;
using Portal.Tests.Support;
using Portal.Web.Accounts;

namespace Portal.Tests.Journeys;

/// <summary>A consent goes through the printer and comes back as a photo; who holds the paper finds by its code what became of it.</summary>
[Collection(nameof(JourneyCollection))]
public sealed class PaperJourneyTests(PortalHost portal, Chromium browser)
{
    [Fact]
    public async Task A_form_is_printed_scanned_and_taken_in_and_stands_as_one_that_was_given_on_the_screen()
    {
        var (client, asked) = await Asked("Loes", "phone");
        var (_, other) = await Asked("Loes", "email");
        await using var carla = await Someone.SignsIn(portal, browser, "Carla");
        await carla.Opens($"/praktijk/clienten/{client.Value}");
        var form = await Prints(carla, $"/op-papier/{asked.Value}");
        var second = await Prints(carla, $"/op-papier/{other.Value}");
        var page = Rendered(form, "-png");
        var code = CodeOn(form);
        Assert.EndsWith($"/controleer/{code}", ReadQr(page), StringComparison.Ordinal);

        await using var stranger = await Someone.Comes(portal, browser);
        await stranger.Opens("/controleer");
        await LooksUp(stranger, (code[0] == '7' ? '8' : '7') + code[1..]);
        await stranger.Reads("Deze code kan niet bestaan: er is iets mis getypt.");
        await LooksUp(stranger, code.ToLowerInvariant().Replace('-', ' '));
        await stranger.Reads("Dit is een formulier, nog geen toestemming");
        await stranger.LooksItOver();

        await carla.Opens($"/praktijk/clienten/{client.Value}/getekend?vraag={asked.Value}");
        await carla.ReadsHeading("Getekend formulier ontvangen");
        await carla.Listens("Code op het papier");
        await carla.LooksItOver();
        await Refuses(carla);
        await Brings(carla, "foto.jpg", Scanned(form));
        await carla.Reads("Het papier is er: foto (JPEG)");
        await carla.Fills("Code op het papier", code[..^1] + (code[^1] == '7' ? '8' : '7'));
        await carla.Fills("Waar ligt het papier?", "kast 3, map 12");
        await carla.Fills("Dag die op het papier staat", DateOnly.FromDateTime(portal.Now.UtcDateTime).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await carla.Presses("Neem het papier aan");
        await carla.IsTold("Kies of u zag dat er werd getekend.");
        await carla.Ticks("Ja, ik was erbij");
        await carla.Fills("Hoe wist u wie er tekende?", "ik begeleid haar sinds januari");
        await carla.Presses("Neem het papier aan");
        await carla.IsTold("In de code zit een typefout.");
        await carla.Fills("Code op het papier", CodeOn(second));
        await carla.Presses("Neem het papier aan");
        await carla.IsTold("Deze code hoort bij een andere vraag of een andere tekst");
        await carla.LooksItOver();
        await carla.Fills("Code op het papier", code);
        await carla.Presses("Neem het papier aan");
        await carla.IsTold("Kijk naar het papier en kruis alles aan wat u ziet.");
        await SeesThePaper(carla);
        await carla.LooksItOver();
        foreach (var seen in (string[])["Er staat een kruis in het vakje", "De naam is die van", "Er staat een handtekening", $"op elke pagina staat de code {code}"]) await carla.Ticks(seen);
        await carla.Presses("Neem het papier aan");
        await carla.Reads("De toestemming geldt nu.");
        Assert.Contains("bekeek de scan en zag", await carla.Downloads("Download het verzegelde document"), StringComparison.Ordinal);

        await stranger.Opens($"/controleer/{code}");
        await stranger.Reads("Dit formulier is getekend ontvangen");
        await stranger.Reads("Deze toestemming geldt nu, op zijn laatst tot en met");
        Assert.DoesNotContain("Loes", await stranger.Words(), StringComparison.Ordinal);
        await stranger.LooksItOver();
        await Stands(asked, stranger);

        await using var loes = await Someone.SignsIn(portal, browser, "Loes");
        await loes.Opens($"/mijn/toestemmingen/{asked.Value}");
        Assert.Contains("Ondertekend op papier", await loes.Downloads("Uw toestemming"), StringComparison.Ordinal);
        await loes.LooksItOver();
        await loes.Opens($"/mijn/toestemmingen/{other.Value}");
        await loes.Reads("Liever op papier?");
        await loes.LooksItOver();
    }

    /// <summary>The picture is drawn, large enough to read.</summary>
    static async Task SeesThePaper(Someone carla)
    {
        await Assertions.Expect(carla.Page.GetByAltText("De scan of foto die u koos")).ToBeVisibleAsync();
        await carla.Page.WaitForFunctionAsync("() => document.querySelector('img.paper').naturalWidth > 1000");
    }

    /// <summary>Each with its reason, through the real field.</summary>
    static async Task Refuses(Someone carla)
    {
        var png = Images.Png(1, 1);
        png[18] = png[22] = 0xC3;
        var script = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Sample.Pdf()).Replace("/Type/Catalog", "/Type/Catalog/AA<<>>/OpenAction<</S/JavaScript>>", StringComparison.Ordinal));
        foreach (var (name, bytes, reason) in ((string, byte[], string)[])
        [
            ("scan.pdf", [(byte)'M', (byte)'Z', 0, 1], "Dit is geen PDF, JPEG of PNG."),
            ("scan.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "Dit is geen PDF, JPEG of PNG."),
            ("groot.pdf", new byte[FileRules.MostBytes + 1_000_000], "Dit bestand is te groot. Het mag ten hoogste 20 MB zijn."),
            ("enorm.png", Photo.Resummed(png), "miljoen beeldpunten"),
            ("slim.pdf", script, "Dit bestand doet iets als het wordt geopend of aangeklikt."),
            ("dicht.pdf", Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Sample.Pdf()).Replace("/Size 5", "/Size 5/Encrypt 9 0 R", StringComparison.Ordinal)), "Dit bestand vraagt een wachtwoord."),
            ("leeg.pdf", [], "Dit bestand is leeg."),
        ])
        {
            await Brings(carla, name, bytes);
            await carla.IsTold(reason);
        }
    }

    /// <summary>The sealed document has a code of its own, and the file is held against it in the browser.</summary>
    async Task Stands(ConsentId asked, Someone stranger)
    {
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var document = await db.Documents.SingleAsync(d => d.Subject == asked.Value && d.Kind == DocumentKind.Consent);
        var other = await db.Documents.FirstAsync(d => d.Id != document.Id);
        var shelf = portal.Services.GetRequiredService<DocumentShelf>();
        foreach (var (bytes, verdict) in ((byte[], string)[])
        [
            ((await shelf.TakeNewest(db, document))!.Bytes, "Uw bestand is dit document"),
            ((await shelf.TakeNewest(db, other))!.Bytes, "Uw bestand is een ander document"),
            ("%PDF"u8.ToArray(), "Uw bestand is hier niet bekend"),
        ])
        {
            await stranger.Opens($"/controleer/{ShortCode.Read(document.Code)}");
            await stranger.Reads("Het zegel klopt. Daarna is niets veranderd.");
            await stranger.Page.GetByLabel("Kies het bestand").SetInputFilesAsync(new FilePayload { Name = "x.pdf", MimeType = "application/pdf", Buffer = bytes });
            await stranger.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Controleer", Exact = true }).ClickAsync();
            await stranger.Reads(verdict);
            await stranger.Loads();
        }
        await stranger.LooksItOver();
    }

    /// <summary>The page is not interactive: what is typed is sent as it is.</summary>
    static async Task LooksUp(Someone who, string code)
    {
        await who.Page.GetByLabel("De code").FillAsync(code);
        await who.Page.GetByLabel("De code").PressAsync("Enter");
    }

    static Task Brings(Someone who, string name, byte[] bytes) =>
        who.Page.GetByLabel("Scan of foto van het getekende papier").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = bytes });

    static async Task<byte[]> Prints(Someone carla, string address)
    {
        var link = carla.Page.Locator($"a[href='{address}']");
        var download = await carla.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        Assert.Matches("^formulier-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\\.pdf$", download.SuggestedFilename);
        return await File.ReadAllBytesAsync((await download.PathAsync())!);
    }

    async Task<(ClientId Client, ConsentId Asked)> Asked(string name, string category)
    {
        var adviser = (await portal.Services.GetRequiredService<Seats>().Find(portal.Person("Carla").Account))[0].Actor;
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var client = (await db.Clients.ToListAsync()).Single(c => c.Name.StartsWith(name + " ", StringComparison.Ordinal)).Id;
        var trajectory = await db.Trajectories.SingleAsync(t => t.Client == client);
        var coach = await db.Parties.SingleAsync(p => p.Practice == adviser.Practice && p.Kind == "otherProfessional");
        var asked = await portal.Services.GetRequiredService<AskConsent>().Run(
            adviser, client, new(trajectory.Id, coach.Id, "disclosureOnConsent", [category], DateOnly.FromDateTime(portal.Now.UtcDateTime).AddDays(30)), CommandKey.New());
        return (client, asked.Done());
    }

    static string CodeOn(byte[] form) => System.Text.RegularExpressions.Regex.Match(Tools.RunOn(form, "pdftotext", "{}", "-").Output, "code (?<code>[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})", System.Text.RegularExpressions.RegexOptions.NonBacktracking).Groups["code"].Value;

    /// <summary>The first page as a scanner sees it.</summary>
    static byte[] Rendered(byte[] form, string kind)
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        var ending = kind == "-png" ? ".png" : ".jpg";
        try
        {
            var done = Tools.RunOn(form, "pdftoppm", kind, "-singlefile", "-r", "144", "{}", path);
            Assert.True(done.ExitCode == 0, done.All);
            return File.ReadAllBytes(path + ending);
        }
        finally
        {
            File.Delete(path + ending);
        }
    }

    /// <summary>As a phone makes it: with where it was taken.</summary>
    static byte[] Scanned(byte[] form)
    {
        var jpeg = Rendered(form, "-jpeg");
        return [.. jpeg[..2], .. Photo.Exif(1, "52.3731N 4.8922E"), .. jpeg[2..]];
    }

    /// <summary>The code at the foot of a page, read from its pixels.</summary>
    static string ReadQr(byte[] page) => QrTests.Read(PageQr.Find(page));
}
