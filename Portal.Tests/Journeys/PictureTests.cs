using System.Text.RegularExpressions;
using Portal.Tests.Practices;
using Portal.Tests.Support;

namespace Portal.Tests.Journeys;

/// <summary>
/// The pictures of README and guides are taken from the demo. Give the environment variable PORTAL_PICTURES a folder to keep them in:
/// <c>PORTAL_PICTURES=docs/images dotnet test --filter PictureTests</c>.
/// </summary>
[Collection(nameof(WalkCollection))]
public sealed class PictureTests(PortalHost portal, Chromium browser)
{
    static readonly string Docs = Path.Combine(Path.GetDirectoryName(Shipped.Folder)!, "docs");

    /// <summary>Picture, who looks, at what, and what must stand there.</summary>
    static readonly (string Picture, string Who, string Page, string Words)[] Pictures =
    [
        ("mijn", "Noor", "/mijn", "Mogen gegevens over u naar Jobcoach Voorbeeld B.V.?"),
        ("gegevens", "Noor", "/mijn/gegevens", "Mijn gegevens"),
        ("toestemming", "Noor", "/mijn/toestemmingen/{id:guid}", "Jobcoach Voorbeeld B.V."),
        ("werklijst", "Anna", "/praktijk/werklijst", "Toestemming gevraagd"),
        ("dossier", "Anna", "/praktijk/clienten/{Id:guid}", "Voer papier in"),
        ("verzoek", "Anna", "/praktijk/verzoeken/{Id:guid}", "Noor Verzonnen"),
        ("vragen", "Anna", "/praktijk/clienten/{Id:guid}/toestemming-vragen", "Aan wie?"),
        ("verstrekken", "Anna", "/praktijk/clienten/{Id:guid}/verstrekken", "Ontvanger"),
        ("papier", "Anna", "/praktijk/clienten/{Id:guid}/op-papier", "Op papier getekend"),
        ("invoer", "Arno", "/praktijk/invoer", "Invoer"),
    ];

    public static TheoryData<string> Who() => [.. Pictures.Select(p => p.Who).Distinct()];

    [Theory]
    [MemberData(nameof(Who))]
    public async Task The_pictures_of_the_guides_can_be_taken(string who)
    {
        await using var someone = await Someone.SignsIn(portal, browser, who);
        await someone.Page.SetViewportSizeAsync(1280, 900);
        foreach (var one in Pictures.Where(p => p.Who == who))
        {
            await someone.Opens(await EveryPageTests.Address(portal, one.Page, "Noor"));
            await someone.Reads(one.Words);
            if (one.Picture == "papier") await someone.Chooses("Wat is het?", "Een verklaring");
            var picture = await someone.Page.ScreenshotAsync();
            Assert.InRange(picture.Length, 10_000, 200_000);
            if (Environment.GetEnvironmentVariable("PORTAL_PICTURES") is { } folder) await File.WriteAllBytesAsync(Path.Combine(folder, one.Picture + ".png"), picture);
        }
    }

    [Fact]
    public void Every_picture_of_a_guide_is_there_and_is_taken_here()
    {
        var shown = Directory.GetFiles(Docs, "*.md").Append(Path.Combine(Docs, "..", "README.md")).Select(File.ReadAllText)
            .SelectMany(text => Regex.Matches(text, "images/(?<name>[a-z]+)\\.png", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Select(m => m.Groups["name"].Value));
        var kept = Directory.GetFiles(Path.Combine(Docs, "images")).Select(f => Path.GetFileNameWithoutExtension(f));
        var taken = Pictures.Select(p => p.Picture).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(taken, shown.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(taken, kept.Order(StringComparer.Ordinal));
    }
}
