using Microsoft.Playwright;
using Portal.Core;
using Portal.Core.Practices;
using Portal.Core.Rights;

namespace Portal.Tests.Journeys;

/// <summary>A client asks, her adviser answers: a correction refused, one granted, a copy of everything.</summary>
sealed class RightsJourney(Case at, Someone client, Someone adviser)
{
    /// <summary>What the second item becomes: short, so that no letter breaks it off.</summary>
    internal const string Better = "Nieuw 77";

    const string Reason = "Dit staat zo op de brief die u mij bij de start liet zien.";

    readonly string kept = at.Kept.Value.Words, wanted = at.Kept.Value.Words + " (anders)";
    readonly string held = at.Changed.Value.Words;

    Texts Says => client.Says;

    public async Task SheSeesWhatIsHeldAndAsksACorrection()
    {
        await client.ReadsHeading(Says["People.My", "Start.Hello", at.Name]);
        await client.LooksItOver();
        await client.Goes("Nav.Mine");
        var item = Item(kept);
        foreach (var fact in new[] { "Fact.Purpose", "Fact.Basis", "Fact.Source", "Fact.Medium", "Fact.Kept", "Fact.Decider", "Shared.Title" }) await client.Reads(Says["Dossiers.My", fact], item);
        await client.LooksItOver();

        await client.Presses(Says["Dossiers.My", "Item.Correct"], item);
        await client.Reads(Says["Dossiers.My", "Correct.Lead", at.Decider], item);
        if (at.Profile.Right(RightId.Rectification).ReasonsShown.Contains(RightReason.Wrong)) await client.Ticks(Says["Dossiers.My", "Claim.Wrong"], item);
        await client.Fills(Says["Dossiers.My", "Correct.Value"], wanted, item);
        await client.Fills(Says["Dossiers.My", "Correct.Words"], "Ik denk dat het anders is.", item);
        await client.LooksItOver();
        await client.Presses(Says["Dossiers.My", "Form.Send"], item);
        await client.Reads(Says["Dossiers.My", "Filed.Done", at.Decider]);
        await client.Follows(Says["Dossiers.My", "Filed.See"]);
        await SheReadsWhichPeriodHolds();
        await client.LooksItOver();
    }

    public async Task HerAdviserRefusesWithAReason()
    {
        await adviser.Opens("/praktijk/werklijst");
        await adviser.ReadsHeading(Says["Rights.Practice", "Work.Title"]);
        await adviser.LooksItOver();
        await OpensTheRequest(RightId.Rectification);
        await adviser.ReadsHeading(Says["Rights.Practice", "Request.Title", Right(RightId.Rectification), at.Name]);
        await adviser.Reads(kept);
        await adviser.Reads(wanted);
        await adviser.Ticks(Says["Rights.Practice", "Decide.Refused.Rectification"]);
        await adviser.LooksItOver();

        var (words, finding) = (Says["Rights.Practice", "Decide.Words"], Says["Rights.Practice", "Finding.notInaccurate"]);
        await adviser.Fills(words, "Te kort");
        await adviser.Presses(Says["Rights.Practice", "Decide.Preview"]);
        await adviser.IsTold(Says["Looks.Refusal", "GroundIsMissing"]);
        await adviser.Ticks(finding);
        await adviser.Presses(Says["Rights.Practice", "Decide.Preview"]);
        await adviser.IsTold(Says["Looks.Refusal", "WordsAreTooFew", DecideRequest.LeastWords, "Te kort".Length]);
        await Assertions.Expect(adviser.Page.GetByLabel(words)).ToHaveValueAsync("Te kort");
        await Assertions.Expect(adviser.Page.GetByLabel(finding)).ToBeCheckedAsync();
        await adviser.LooksItOver();

        await adviser.Fills(words, Reason);
        await adviser.Presses(Says["Rights.Practice", "Decide.Preview"]);
        await adviser.Reads(Says["Rights.Practice", "Preview.Title"]);
        await adviser.LooksItOver();
        await adviser.Presses(Says["Rights.Practice", "Preview.Send"]);
        await adviser.Reads(Says["Rights.Practice", "Decided.Now"]);
        await adviser.LooksItOver();
    }

    public async Task SheReadsTheDecision()
    {
        await client.Goes("Nav.Requests");
        await client.Reads(Says["Rights.My", "Result.Refused"]);
        await client.LooksItOver();
        await client.Follows(Says["Rights.My", "Title.Rectification", at.LabelOf(at.Kept, Says.Language)]);
        await client.Reads(Says["Rights.My", "Decision.Title"]);
        await client.Reads(Reason);
        await client.LooksItOver();
        var letter = await client.Downloads(Says["Rights.My", "Decision.Letter"]);
        // Whatever the regulation says or leaves out: the letter names the authority and the way to court (AVG 12(4)).
        foreach (var words in new[] { at.Name, at.Decider, "brief die u mij", "Autoriteit Persoonsgegevens", at.Client.Language is "en" ? "court" : "rechtbank" })
            Assert.Contains(words, letter, StringComparison.Ordinal);
    }

    public async Task ASecondCorrectionIsGranted()
    {
        await client.Goes("Nav.Mine");
        var item = Item(held);
        await client.Presses(Says["Dossiers.My", "Item.Correct"], item);
        await client.Fills(Says["Dossiers.My", "Correct.Value"], Better, item);
        await client.Presses(Says["Dossiers.My", "Form.Send"], item);
        await client.Reads(Says["Dossiers.My", "Filed.Done", at.Decider]);

        await adviser.Goes("Nav.Worklist");
        await OpensTheRequest(RightId.Rectification);
        await Grants(RightId.Rectification);

        await client.Opens("/mijn/gegevens");
        await client.Reads(Says["Dossiers.My", "Was.Title"], Item(Better));
        await client.Reads(held, Item(Better));
        await client.LooksItOver();
    }

    public async Task SheAsksForACopyAndGetsIt()
    {
        await client.Goes("Nav.Mine");
        await client.Presses(Says["Dossiers.My", "Copy.Ask"]);
        await client.Reads(Says["Dossiers.My", "Filed.Done", at.Decider]);

        await adviser.Goes("Nav.Worklist");
        await OpensTheRequest(RightId.Access);
        await Grants(RightId.Access);

        await client.Goes("Nav.Documents");
        await client.LooksItOver();
        var report = client.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Says["Documents.My", "Title.AccessReport"] }).First;
        var words = await client.Downloads(Says["Documents.My", "Download"], report);
        Assert.Contains(at.Name, words, StringComparison.Ordinal);
        Assert.Contains(Better, words, StringComparison.Ordinal);
    }

    /// <summary>The day is the first on which a period ends: the law's, or the practice's own where its regulation promises one that is shorter.</summary>
    async Task SheReadsWhichPeriodHolds()
    {
        var request = await at.Filed();
        var own = at.Profile.Right(RightId.Rectification).Steps().ToList();
        var clocks = RightClocks.Start(own, request.ReceivedAt, extended: false, HolidayCalendar.Netherlands);
        Assert.Equal(clocks.Governing.Due.Due, request.DueOn);
        await client.Reads(Says["Rights.My", "Due.By", at.Decider, TextSource.Say(request.DueOn, Says.Language)]);
        if (at.Profile.Rights.ForwardTo is not null) await client.Reads(Says["Rights.My", "Asked.Forwarded", at.Profile.Practice.Name, at.Decider]);
    }

    async Task OpensTheRequest(RightId right) => await adviser.Follows($"{Right(right)} {Says["Rights.Practice", "Work.Of", at.Name]}");

    async Task Grants(RightId right)
    {
        await adviser.Ticks(Says["Rights.Practice", $"Decide.Granted.{right}"]);
        await adviser.Presses(Says["Rights.Practice", "Decide.Preview"]);
        await adviser.Presses(Says["Rights.Practice", "Preview.Send"]);
        await adviser.Reads(Says["Rights.Practice", "Decided.Now"]);
    }

    string Right(RightId right) => Says["Practices.Work", $"RightId.{right}"];

    ILocator Item(string value) => client.Page.GetByRole(AriaRole.Article, new() { Name = value, Exact = true });
}
