using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Evidence;
using Portal.Tests.Support;

namespace Portal.Tests.Journeys;

/// <summary>
/// The main job from end to end, at each practice and in each language: what happens is driven by what the profile says, and what is
/// read is looked up by its key. Every journey has a client of its own.
/// </summary>
[Collection(nameof(JourneyCollection))]
public sealed class MainJourneyTests(PortalHost portal, Chromium browser)
{
    /// <summary>At a controller and at a processor.</summary>
    [Theory]
    [InlineData("Loes", "nl")]
    [InlineData("Yara", "nl")]
    public Task A_client_asks_her_adviser_answers_she_consents_and_withdraws_and_nothing_leaves_any_more(string who, string language) => Journey(who, language);

    /// <summary>The other practices and languages: a minute each, so not in the ordinary run.</summary>
    [Theory]
    [Trait("Run", "Long")]
    [InlineData("Ian", "en")]
    [InlineData("Frits", "nl")]
    [InlineData("Quinten", "nl")]
    [InlineData("Floor", "nl")]
    [InlineData("Milan", "en")]
    [InlineData("Olivia", "en")]
    [InlineData("Grace", "en")]
    [InlineData("Victor", "en")]
    public Task So_it_goes_at_every_practice_and_in_both_languages(string who, string language) => Journey(who, language);

    async Task Journey(string who, string language)
    {
        var at = await Case.Of(portal, who);
        await using var client = (await Someone.SignsIn(portal, browser, who, language)).OnAPhone();
        await using var adviser = (await Someone.SignsIn(portal, browser, at.Adviser.Name, language)).AtADesk();
        Assert.Equal(language, await client.Page.Locator("html").GetAttributeAsync("lang"));
        var rights = new RightsJourney(at, client, adviser);
        await rights.SheSeesWhatIsHeldAndAsksACorrection();
        await OthersFindNothing(at);
        await rights.HerAdviserRefusesWithAReason();
        await rights.SheReadsTheDecision();
        await rights.ASecondCorrectionIsGranted();
        if (at.Recipient is { } recipient && at.Purpose is { } purpose)
        {
            var consent = new ConsentJourney(at, recipient, purpose, client, adviser);
            await consent.HerAdviserAsks();
            await consent.SheReadsAndSigns();
            await consent.HerAdviserDisclosesUnderIt();
            await consent.SheSeesWhatWasSharedAndWithdraws();
            await consent.NothingLeavesAnyMore();
        }
        else
        {
            await new ProcessorJourney(at, client, adviser).ConsentsAndDisclosuresDoNotExist();
        }
        await rights.SheAsksForACopyAndGetsIt();
        await TheLettersAreNotForOthers(at);
        var verdict = await portal.Services.GetRequiredService<VerifyEvidence>().Run(at.Client.Practice);
        Assert.True(verdict.IsWhole, $"{verdict}");
    }

    [Fact]
    public async Task The_processors_own_staff_see_counts_and_no_names()
    {
        await using var sanne = await Someone.SignsIn(portal, browser, "Sanne");
        await sanne.ReadsHeading(sanne.Says["Rights.Practice", "Work.Title"]);
        await sanne.Reads(sanne.Says["Rights.Practice", "Counts.Title"]);
        await sanne.Reads("ZKM-praktijk Voorbeeld");
        await sanne.LooksItOver();
        Assert.DoesNotContain("Lars", await sanne.Page.ContentAsync(), StringComparison.Ordinal);
    }

    /// <summary>Everybody else at the practice: nothing is there, unless the profile lets a colleague ask leave; the name shows nowhere else.</summary>
    async Task OthersFindNothing(Case at)
    {
        var request = (await at.Filed()).Id.Value;
        foreach (var (name, mayAsk) in await at.Others())
        {
            using var other = await portal.As(name);
            foreach (var page in (string[])[$"/praktijk/verzoeken/{request}", .. ((string[])["", "/toevoegen", "/toestemming-vragen", "/verstrekken"]).Select(p => $"/praktijk/clienten/{at.Client.Id.Value}{p}")])
            {
                using var answer = await other.Get(page);
                Assert.True(answer.StatusCode == (mayAsk ? System.Net.HttpStatusCode.OK : System.Net.HttpStatusCode.NotFound), $"{name} at {page}: {answer.StatusCode}");
                Assert.DoesNotContain(at.Name, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }
    }

    async Task TheLettersAreNotForOthers(Case at)
    {
        var documents = await at.Documents();
        Assert.True(documents.Count >= 3, "Two letters and a report at least");
        foreach (var (name, _) in await at.Others())
        {
            using var other = await portal.As(name);
            foreach (var document in documents)
                Assert.Equal(System.Net.HttpStatusCode.NotFound, (await other.Get($"/documenten/{document.Value}")).StatusCode);
        }
    }
}
