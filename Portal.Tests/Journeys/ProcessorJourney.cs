using Microsoft.Playwright;

namespace Portal.Tests.Journeys;

/// <summary>Where consents and disclosures do not exist: no page offers them, and every page says so.</summary>
sealed class ProcessorJourney(Case at, Someone client, Someone adviser)
{
    public async Task ConsentsAndDisclosuresDoNotExist()
    {
        var says = client.Says;
        await adviser.Goes("Nav.Clients");
        await adviser.Follows(at.Name);
        await adviser.Reads(says["Dossiers.Practice", "Dossier.NoDisclosures"]);
        foreach (var door in new[] { "Dossier.AskConsent", "Dossier.Disclose" })
            Assert.Equal(0, await adviser.Page.GetByRole(AriaRole.Link, new() { Name = says["Dossiers.Practice", door] }).CountAsync());
        await adviser.LooksItOver();
        await adviser.Opens($"/praktijk/clienten/{at.Client.Id.Value}/toestemming-vragen");
        await adviser.Reads(says["Consents.Practice", "Ask.NotHere"]);
        await adviser.LooksItOver();
        await adviser.Opens($"/praktijk/clienten/{at.Client.Id.Value}/verstrekken");
        await adviser.Reads(says["Disclosures.Practice", "Make.NotHere"]);
        await adviser.LooksItOver();
        await client.Goes("Nav.Disclosures");
        await client.Reads(says["Disclosures.My", "Never", at.Profile.Practice.Name]);
        await client.LooksItOver();
        await client.Goes("Nav.Regulation");
        Assert.True((await client.Words()).Length > 2000, "The regulation's own articles are shown");
        await client.LooksItOver();
    }
}
