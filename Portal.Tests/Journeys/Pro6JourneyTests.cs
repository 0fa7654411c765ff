using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Portal.Core.Consents;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Storage;
using Portal.Tests.Support;
using Portal.Web.Demo;

namespace Portal.Tests.Journeys;

/// <summary>The main job from end to end at a practice that is a controller itself: Loes and her adviser Carla.</summary>
[Collection(nameof(JourneyCollection))]
public sealed class Pro6JourneyTests(PortalHost portal, Chromium browser)
{
    const string Jobcoach = "Jobcoach Voorbeeld B.V.";
    const string Reason = "Dit adres staat zo op de brief van de gemeente die u mij liet zien.";

    [Fact]
    public async Task A_client_asks_her_adviser_answers_she_consents_and_withdraws_and_nothing_leaves_any_more()
    {
        await using var loes = await Someone.SignsIn(portal, browser, "Loes");
        await using var carla = await Someone.SignsIn(portal, browser, "Carla");
        await SheSeesWhatIsHeldAndAsksACorrection(loes);
        await HerAdviserRefusesWithAReason(carla);
        await SheReadsTheDecision(loes);
        await ASecondCorrectionIsGranted(loes, carla);
        await HerAdviserAsksAConsent(carla);
        await SheReadsAndSigns(loes);
        await HerAdviserDisclosesUnderIt(carla);
        await SheSeesWhatWasSharedAndWithdraws(loes);
        await NothingLeavesAnyMore(carla);
        await SheAsksForACopyAndGetsIt(loes, carla);
        await TheEvidenceIsWhole();
    }

    static async Task SheSeesWhatIsHeldAndAsksACorrection(Someone loes)
    {
        await loes.ReadsHeading("Dag Loes Bestaatniet");
        await loes.LooksItOver();
        await loes.Goes("Mijn gegevens");
        var address = Item(loes, "Voorbeeldlaan 12, 1234 AB Voorbeeldstad");
        foreach (var fact in new[] { "Waarvoor", "Grondslag", "Komt van", "Waar het is", "Hoe lang bewaard", "Wie beslist erover", "Met wie gedeeld" }) await loes.Reads(fact, address);
        await loes.LooksItOver();

        await loes.Presses("Dit klopt niet", address);
        await loes.Ticks("Het is onjuist", address);
        await loes.Fills("Zo moet het zijn", "Voorbeeldlaan 14, 1234 AB Voorbeeldstad", address);
        await loes.Fills("Uw uitleg", "Ik woon op nummer 14.", address);
        await loes.LooksItOver();
        await loes.Presses("Verstuur het verzoek", address);
        await loes.Reads("Uw verzoek is binnen bij Pro6 Advies.");
        await loes.LooksItOver();
    }

    static async Task HerAdviserRefusesWithAReason(Someone carla)
    {
        await carla.Opens("/praktijk/werklijst");
        await carla.ReadsHeading("Werklijst");
        await carla.LooksItOver();
        await carla.Follows("Correctie van Loes Bestaatniet");
        await carla.ReadsHeading("Correctie: Loes Bestaatniet");
        await carla.Reads("Voorbeeldlaan 12, 1234 AB Voorbeeldstad");
        await carla.Reads("Voorbeeldlaan 14, 1234 AB Voorbeeldstad");
        await carla.Ticks("Weigeren: het gegeven blijft zoals het is");
        await carla.LooksItOver();

        await carla.Fills("Uw uitleg aan de cliënt", "Te kort");
        await carla.Presses("Bekijk wat de brief zegt");
        await carla.IsTold("Kies één reden");
        await carla.Ticks("Het gegeven klopt.");
        await carla.Presses("Bekijk wat de brief zegt");
        await carla.IsTold("ten minste 30 tekens");
        await Assertions.Expect(carla.Page.GetByLabel("Uw uitleg aan de cliënt")).ToHaveValueAsync("Te kort");
        await Assertions.Expect(carla.Page.GetByLabel("Het gegeven klopt.")).ToBeCheckedAsync();
        await carla.LooksItOver();

        await carla.Fills("Uw uitleg aan de cliënt", Reason);
        await carla.Presses("Bekijk wat de brief zegt");
        await carla.Reads("Dit staat straks in de brief");
        await carla.LooksItOver();
        await carla.Presses("Beslis en stuur de brief");
        await carla.Reads("Uw beslissing is vastgelegd");
        await carla.LooksItOver();
    }

    static async Task SheReadsTheDecision(Someone loes)
    {
        await loes.Goes("Verzoeken");
        await loes.Reads("Geweigerd");
        await loes.LooksItOver();
        await loes.Follows("Correctie");
        await loes.Reads("Het besluit");
        await loes.Reads(Reason);
        await loes.LooksItOver();
        var letter = await loes.Downloads("Download de brief");
        Assert.Contains("Loes Bestaatniet", letter, StringComparison.Ordinal);
        Assert.Contains("brief van de gemeente", letter, StringComparison.Ordinal);
    }

    static async Task ASecondCorrectionIsGranted(Someone loes, Someone carla)
    {
        await loes.Goes("Mijn gegevens");
        var phone = Item(loes, "06 00 00 00 12");
        await loes.Presses("Dit klopt niet", phone);
        await loes.Fills("Zo moet het zijn", "06 00 00 00 77", phone);
        await loes.Presses("Verstuur het verzoek", phone);
        await loes.Reads("Uw verzoek is binnen bij Pro6 Advies.");

        await carla.Goes("Werklijst");
        await carla.Follows("Correctie van Loes Bestaatniet");
        await carla.Ticks("Toewijzen: het gegeven wordt zoals de cliënt vraagt");
        await carla.Presses("Bekijk wat de brief zegt");
        await carla.Presses("Beslis en stuur de brief");
        await carla.Reads("Uw beslissing is vastgelegd");

        await loes.Opens("/mijn/gegevens");
        var changed = Item(loes, "06 00 00 00 77");
        await loes.Reads("Wat er eerst stond", changed);
        await loes.Reads("06 00 00 00 12", changed);
        await loes.LooksItOver();
    }

    async Task HerAdviserAsksAConsent(Someone carla)
    {
        await carla.Goes("Cliënten");
        await carla.LooksItOver();
        await carla.Follows("Loes Bestaatniet");
        await carla.ReadsHeading("Loes Bestaatniet");
        await carla.LooksItOver();
        await carla.Follows("Vraag toestemming");
        await carla.Chooses("Ontvanger", Jobcoach);
        await carla.Chooses("Doel", "Verstrekken aan een derde met schriftelijke toestemming vooraf");
        await carla.Ticks("Telefoonnummer");
        await carla.LooksItOver();
        await carla.Presses("Bekijk de tekst");
        await carla.Reads("Dit leest de cliënt");
        await carla.LooksItOver();
        await carla.Presses("Vraag deze toestemming");
        await carla.Reads("De vraag staat klaar voor Loes Bestaatniet");
        await carla.LooksItOver();
        Assert.Equal(ConsentState.Requested, (await Asked()).State);
    }

    async Task SheReadsAndSigns(Someone loes)
    {
        await loes.Goes("Begin");
        await loes.LooksItOver();
        await loes.Follows("Lees de vraag en antwoord");
        await loes.ReadsHeading($"Mogen gegevens over u naar {Jobcoach}?");
        var text = loes.Page.GetByRole(AriaRole.Region, new() { Name = "De tekst van de toestemming" });
        var paragraphs = ConsentText.Read("nl", (await Asked()).Text.Words).Paragraphs;
        Assert.Equal(paragraphs, (await text.GetByRole(AriaRole.Paragraph).AllInnerTextsAsync()).Select(p => p.Trim()));
        var (box, name) = (loes.Page.GetByRole(AriaRole.Checkbox), loes.Page.GetByLabel("Uw naam"));
        var withdrawing = text.GetByText("intrekken").Last;
        Assert.True((await withdrawing.BoundingBoxAsync())!.Y < (await box.BoundingBoxAsync())!.Y, "How to withdraw stands below the signature");
        await Assertions.Expect(box).Not.ToBeCheckedAsync();
        await loes.LooksItOver();

        await loes.Ticks("Ja, ik heb dit gelezen en ik geef deze toestemming.");
        await loes.Fills("Uw naam", "Loes Bestaatniet");
        await loes.Fills("Uw wachtwoord", "niet-het-goede-wachtwoord");
        await loes.Presses("Ik geef toestemming");
        await loes.IsTold("Uw wachtwoord klopt niet");
        await Assertions.Expect(name).ToHaveValueAsync("Loes Bestaatniet");
        await Assertions.Expect(box).ToBeCheckedAsync();
        await Assertions.Expect(loes.Page.GetByLabel("Uw wachtwoord")).ToHaveValueAsync("");
        Assert.Equal(ConsentState.Requested, (await Asked()).State);
        await loes.LooksItOver();

        await loes.Fills("Uw wachtwoord", DemoPerson.Password);
        await loes.Presses("Ik geef toestemming");
        await loes.Reads($"Gelukt. U hebt toestemming gegeven voor {Jobcoach}");
        await loes.LooksItOver();
        Assert.Contains(Jobcoach, await loes.Downloads("Download uw toestemming (pdf)"), StringComparison.Ordinal);
    }

    static async Task HerAdviserDisclosesUnderIt(Someone carla)
    {
        await StartDisclosing(carla);
        await carla.Reads("Dit mag.");
        await carla.LooksItOver();
        await carla.Presses("Zet klaar");
        await carla.Reads($"Het staat klaar voor {Jobcoach} Er is nog niets weg.");
        await carla.Presses("Verstrek nu");
        await carla.LooksItOver();
        await carla.Presses("Ja, verstrek");
        await carla.Reads($"De gegevens zijn verstrekt aan {Jobcoach}");
        await carla.LooksItOver();
    }

    static async Task SheSeesWhatWasSharedAndWithdraws(Someone loes)
    {
        await loes.Goes("Verstrekkingen");
        await loes.Reads("U gaf toestemming.");
        await loes.LooksItOver();
        Assert.Contains("06 00 00 00 77", await loes.Downloads("Download wat is gegeven"), StringComparison.Ordinal);

        await loes.Goes("Toestemmingen");
        await loes.LooksItOver();
        await loes.Presses("Trek toestemming in");
        await loes.Reads("U trok de toestemming in op");
        await loes.LooksItOver();
        await loes.Follows($"Toestemming voor {Jobcoach}", loes.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = "U trok de toestemming in op" }));
        Assert.Contains(Jobcoach, await loes.Downloads("Download het bewijs van intrekking (pdf)"), StringComparison.Ordinal);
        await loes.LooksItOver();
    }

    static async Task NothingLeavesAnyMore(Someone carla)
    {
        await StartDisclosing(carla);
        await carla.Reads("Dit mag niet.");
        await carla.Reads("De toestemming geldt niet: zij is ingetrokken.");
        await carla.LooksItOver();
        await carla.Presses("Zet klaar");
        await carla.IsTold("Dit mag de praktijk niet verlaten:");
        await carla.LooksItOver();
    }

    static async Task SheAsksForACopyAndGetsIt(Someone loes, Someone carla)
    {
        await loes.Goes("Mijn gegevens");
        await loes.Presses("Vraag een kopie van alles");
        await loes.Reads("Uw verzoek is binnen bij Pro6 Advies.");

        await carla.Goes("Werklijst");
        await carla.Follows("Inzage van Loes Bestaatniet");
        await carla.Ticks("Toewijzen: de cliënt krijgt een overzicht van alles");
        await carla.LooksItOver();
        await carla.Presses("Bekijk wat de brief zegt");
        await carla.Presses("Beslis en stuur de brief");
        await carla.Reads("Uw beslissing is vastgelegd");

        await loes.Goes("Documenten");
        await loes.LooksItOver();
        var report = loes.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Overzicht van al uw gegevens" });
        var words = await loes.Downloads("Download", report);
        Assert.Contains("Loes Bestaatniet", words, StringComparison.Ordinal);
        Assert.Contains("06 00 00 00 77", words, StringComparison.Ordinal);
    }

    async Task TheEvidenceIsWhole()
    {
        await using var db = await Database();
        var practice = await db.Practices.SingleAsync(p => p.ProfileId == "pro6-advies");
        var verdict = await portal.Services.GetRequiredService<VerifyEvidence>().Run(practice.Id);
        Assert.True(verdict.IsWhole, $"{verdict}");
    }

    static async Task StartDisclosing(Someone carla)
    {
        await carla.Goes("Cliënten");
        await carla.Follows("Loes Bestaatniet");
        await carla.Follows("Verstrek gegevens");
        await carla.Chooses("Ontvanger", Jobcoach);
        await carla.Chooses("Doel", "Verstrekken aan een derde met schriftelijke toestemming vooraf");
        await carla.Ticks("Telefoonnummer");
    }

    static ILocator Item(Someone client, string value) => client.Page.GetByRole(AriaRole.Article, new() { Name = value, Exact = true });

    /// <summary>The consent that Loes was asked last.</summary>
    async Task<Consent> Asked()
    {
        await using var db = await Database();
        var loes = await db.Clients.SingleAsync(c => c.Name == "Loes Bestaatniet");
        return (await db.Consents.Where(c => c.Client == loes.Id).ToListAsync()).MaxBy(c => c.AskedAt)!;
    }

    Task<PortalDb> Database() => portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
}
