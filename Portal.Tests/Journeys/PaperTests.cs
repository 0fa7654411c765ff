using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.Tests.Support;

namespace Portal.Tests.Journeys;

/// <summary>A page on paper: what it says, and nothing to press.</summary>
[Collection(nameof(JourneyCollection))]
public sealed partial class PaperTests(PortalHost portal, Chromium browser)
{
    /// <summary>What belongs to a screen only.</summary>
    static readonly string[] OnScreenOnly = ["Hoofdmenu", "Naar de inhoud", "Afmelden", "English", "Donker", "https://", "http://"];

    [Theory]
    [InlineData("/mijn/gegevens", "Noor Verzonnen;Hoe lang bewaard", "Dit klopt niet;Vraag een kopie")]
    [InlineData("/reglement", "Wat kunt u vragen?;Artikel 11 Correctierecht", "")]
    public async Task A_page_of_a_client_prints_as_it_reads(string page, string says, string never)
    {
        await using var noor = await Someone.SignsIn(portal, browser, "Noor");
        await noor.Opens(page);
        await Prints(noor, says, never);
    }

    [Fact]
    public async Task No_card_is_cut_by_the_end_of_a_sheet()
    {
        await using var noor = await Someone.SignsIn(portal, browser, "Noor");
        await noor.Opens("/mijn/gegevens");
        var facts = (await noor.Page.Locator("main dt").AllTextContentsAsync()).Select(f => f.Trim()).Where(f => f.Length > 0).ToHashSet(StringComparer.Ordinal);
        var sheets = Tools.RunOn(await noor.Page.PdfAsync(), "pdftotext", "-layout", "{}", "-").Output.Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(sheets.Length > 3, $"{sheets.Length} sheets");
        Assert.Contains("Grondslag", facts);
        Assert.DoesNotContain(sheets, s => facts.Any(f => s.TrimStart().StartsWith(f, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_text_to_sign_prints_as_it_reads()
    {
        await using var noor = await Someone.SignsIn(portal, browser, "Noor");
        await noor.Opens("/mijn/toestemmingen");
        await noor.Follows("Lees de vraag en antwoord");
        await noor.Reads("Lees en onderteken");
        await Prints(noor, "Ik kan deze toestemming altijd intrekken;Mogen gegevens over u naar", "Ik geef geen toestemming;Uw wachtwoord");
    }

    [Fact]
    public async Task A_request_prints_with_what_can_be_unfolded_lying_open()
    {
        await using var noor = await Someone.SignsIn(portal, browser, "Noor");
        await noor.Opens("/mijn/verzoeken");
        await noor.Follows("Correctie");
        await noor.Reads("Wat u vroeg");
        var folded = noor.Page.Locator("main details:not([open]) > :not(summary)");
        var inside = await folded.CountAsync() == 0 ? "" : ";" + (await folded.First.Locator("p, li, dd").First.TextContentAsync())!.Trim()[..12];
        await Prints(noor, $"Mijn uitkering begon een maand later{inside}", "Neem het verzoek terug");
    }

    async Task Prints(Someone someone, string says, string never)
    {
        await someone.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var words = Space().Replace(Tools.RunOn(await someone.Page.PdfAsync(), "pdftotext", "-layout", "{}", "-").Output, " ");
        foreach (var part in says.Split(';')) Assert.Contains(part, words, StringComparison.Ordinal);
        foreach (var part in OnScreenOnly.Concat(never.Split(';', StringSplitOptions.RemoveEmptyEntries))) Assert.DoesNotContain(part, words, StringComparison.Ordinal);
        await someone.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        Assert.Equal(("rgb(255, 255, 255)", "rgb(0, 0, 0)"), (await Style(someone, "html", "backgroundColor"), await Style(someone, "main p", "color")));
        Assert.Equal("rgb(255, 255, 255)", await Style(someone, ".card, .paper", "backgroundColor"));
    }

    static Task<string> Style(Someone someone, string of, string what) =>
        someone.Page.EvaluateAsync<string>("([of, what]) => getComputedStyle(document.querySelector(of))[what]", new[] { of, what });

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();
}
