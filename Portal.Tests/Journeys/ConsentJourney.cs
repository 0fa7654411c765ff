using Microsoft.Playwright;
using Portal.Core.Consents;
using Portal.Core.Practices;
using Portal.Web.Demo;

namespace Portal.Tests.Journeys;

/// <summary>A consent is asked, given, used and withdrawn; from then on nothing leaves.</summary>
sealed class ConsentJourney(Case at, Party recipient, Purpose purpose, Someone client, Someone adviser)
{
    Texts Says => client.Says;

    string What => at.LabelOf(at.Changed, Says.Language);

    public async Task HerAdviserAsks()
    {
        await adviser.Goes("Nav.Clients");
        await adviser.LooksItOver();
        await adviser.Follows(at.Name);
        await adviser.ReadsHeading(at.Name);
        await adviser.LooksItOver();
        await adviser.Follows(Says["Dossiers.Practice", "Dossier.AskConsent"]);
        await adviser.Chooses(Says["Consents.Practice", "Ask.Recipient"], recipient.Name);
        await adviser.Chooses(Says["Consents.Practice", "Ask.Purpose"], purpose.Label.In(Says.Language));
        await adviser.Ticks(What);
        await adviser.Presses(Says["Consents.Practice", "Ask.Preview"]);
        await adviser.Reads(Says["Consents.Practice", "Missing.LastDay"]);
        await adviser.Fills(Says["Consents.Practice", "Ask.LastDay"], $"{at.Today.AddDays(7):yyyy-MM-dd}");
        await adviser.LooksItOver();
        await adviser.Presses(Says["Consents.Practice", "Ask.Preview"]);
        await adviser.Reads(Says["Consents.Practice", "Paper.Title"]);
        await adviser.LooksItOver();
        await adviser.Presses(Says["Consents.Practice", "Paper.Send"]);
        await adviser.Reads(Says["Consents.Practice", "Ask.Sent", at.Name]);
        await adviser.LooksItOver();
        var asked = await at.Asked();
        Assert.Equal((ConsentState.Requested, recipient.Id, purpose.Id), (asked.State, asked.Recipient, asked.Purpose));
        Assert.Equal([at.Changed.Category], asked.Categories);
    }

    public async Task SheReadsAndSigns()
    {
        await client.Goes("Nav.Home");
        await client.LooksItOver();
        await client.Follows(Says["People.My", "Waiting.ConsentGo"]);
        await client.ReadsHeading(Says["Consents.My", "One.Question", recipient.Name]);
        var text = client.Page.GetByRole(AriaRole.Region, new() { Name = Says["Consents.My", "Text.Label"] });
        var paragraphs = ConsentText.Read(at.Client.Language, (await at.Asked()).Text.Words).Paragraphs;
        Assert.Equal(paragraphs, (await text.GetByRole(AriaRole.Paragraph).AllInnerTextsAsync()).Select(p => p.Trim()));
        var (box, name) = (client.Page.GetByRole(AriaRole.Checkbox), client.Page.GetByLabel(Says["Signing.", "Name"]));
        var withdrawing = text.GetByText(paragraphs[^2]);
        Assert.True((await withdrawing.BoundingBoxAsync())!.Y < (await box.BoundingBoxAsync())!.Y, "How to withdraw stands below the signature");
        await Assertions.Expect(box).Not.ToBeCheckedAsync();
        await client.LooksItOver();

        var (password, yes) = (Says["Signing.", "Password"], Says["Consents.My", "Sign.Yes"]);
        await client.Presses(Says["Signing.", "Read"]);
        await client.Ticks(Says["Consents.My", "Sign.Box"]);
        await client.Fills(Says["Signing.", "Name"], at.Name);
        await client.Fills(password, "niet-het-goede-wachtwoord");
        await client.Presses(yes);
        await client.IsTold(Says["Looks.Refusal", "ProofOfSelfFailed"]);
        await Assertions.Expect(name).ToHaveValueAsync(at.Name);
        await Assertions.Expect(box).ToBeCheckedAsync();
        await Assertions.Expect(client.Page.GetByLabel(password)).ToHaveValueAsync("");
        Assert.Equal(ConsentState.Requested, (await at.Asked()).State);
        await client.LooksItOver();

        await client.Fills(password, DemoPerson.Password);
        await client.Presses(yes);
        await client.Reads(Says["Consents.My", "Done.Given", recipient.Name]);
        await client.LooksItOver();
        Assert.Contains(recipient.Name, await client.Downloads(Says["Consents.My", "Paper.Consent"]), StringComparison.Ordinal);
    }

    public async Task HerAdviserDisclosesUnderIt()
    {
        await StartsDisclosing();
        await adviser.Reads(Says["Disclosures.Practice", "Gate.Yes"]);
        await adviser.LooksItOver();
        await adviser.Presses(Says["Disclosures.Practice", "Make.Ready"]);
        await adviser.Reads(Says["Disclosures.Practice", "Made.Waiting", recipient.Name]);
        await adviser.Presses(Says["Disclosures.Practice", "Release.Now"]);
        await adviser.LooksItOver();
        await adviser.Presses(Says["Disclosures.Practice", "Release.Yes"]);
        await adviser.Reads(Says["Disclosures.Practice", "Made.Released", recipient.Name]);
        await adviser.LooksItOver();
    }

    public async Task SheSeesWhatWasSharedAndWithdraws()
    {
        await client.Goes("Nav.Disclosures");
        await client.Reads(Says["Disclosures.My", "Ground.Consent"]);
        await client.LooksItOver();
        var package = await client.Downloads(Says["Disclosures.My", "Download"]);
        Assert.Contains(RightsJourney.Better, package, StringComparison.Ordinal);
        Assert.DoesNotContain(at.Kept.Value.Words.Split(',')[0], package, StringComparison.Ordinal);

        await client.Goes("Nav.Consents");
        await client.LooksItOver();
        await client.Presses(Says["Consents.My", "Withdraw.Do"], client.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = recipient.Name }).Filter(new() { Has = client.Page.GetByRole(AriaRole.Button) }));
        var withdrawn = Says.Start("Consents.My", "Standing.Withdrawn");
        await client.Reads(withdrawn);
        await client.LooksItOver();
        await client.Follows(Says["Consents.My", "Line.Title", recipient.Name], client.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = withdrawn }));
        Assert.Contains(recipient.Name, await client.Downloads(Says["Consents.My", "Paper.Withdrawal"]), StringComparison.Ordinal);
        await client.LooksItOver();
    }

    public async Task NothingLeavesAnyMore()
    {
        var before = await at.Released();
        await StartsDisclosing();
        await adviser.Reads(Says["Disclosures.Practice", "Gate.No"]);
        await adviser.Reads(Says["Looks.Refusal", "ConsentIsNotInForce", Says["Looks.Refusal", "ConsentState.Withdrawn"]]);
        await adviser.LooksItOver();
        await adviser.Presses(Says["Disclosures.Practice", "Make.Ready"]);
        await adviser.IsTold(Says["Looks.Refusal", "GateSaysNo"]);
        await adviser.LooksItOver();
        Assert.Equal((1, 1), (before, await at.Released()));
    }

    async Task StartsDisclosing()
    {
        await adviser.Goes("Nav.Clients");
        await adviser.Follows(at.Name);
        await adviser.Follows(Says["Dossiers.Practice", "Dossier.Disclose"]);
        await adviser.Chooses(Says["Disclosures.Practice", "Make.Recipient"], recipient.Name);
        await adviser.Chooses(Says["Disclosures.Practice", "Purpose"], purpose.Label.In(Says.Language));
        await adviser.Ticks(What);
    }
}
