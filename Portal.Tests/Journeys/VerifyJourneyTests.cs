using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Portal.Core.Consents;
using Portal.Core.Documents;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Journeys;

/// <summary>Whoever holds a document checks it, without an account; the document stays where it is.</summary>
[Collection(nameof(WalkCollection))]
public sealed class VerifyJourneyTests(PortalHost portal, Chromium browser)
{
    /// <summary>A consent in the demo: its file, and who is never named.</summary>
    sealed record Paper(byte[] Bytes, string Practice, string Client, string Recipient)
    {
        public string Hash => Convert.ToHexStringLower(SHA256.HashData(Bytes));
    }

    [Theory]
    [InlineData("nl", false)]
    [InlineData("en", true)]
    public async Task A_stranger_checks_a_file_by_keyboard_and_nothing_of_it_leaves_the_browser(string language, bool dark)
    {
        var paper = await Signed(ConsentState.Given);
        await using var stranger = await Someone.Comes(portal, browser, language, dark);
        // Watched from before the page is there: who starts to wait when the key goes down can be too late for it.
        TaskCompletionSource<IFileChooser> chosen = new();
        stranger.Page.FileChooser += (_, chooser) => chosen.TrySetResult(chooser);
        await stranger.Opens("/controleer");
        var (sent, sockets) = Watches(stranger);
        var token = await stranger.Page.Locator("main input[name=__RequestVerificationToken]").InputValueAsync();

        await File(stranger).FocusAsync();
        await stranger.Page.Keyboard.PressAsync("Space");
        await (await chosen.Task.WaitAsync(TimeSpan.FromSeconds(30))).SetFilesAsync(Payload(paper.Bytes));
        await stranger.Page.Keyboard.PressAsync("Tab");
        await stranger.Page.Keyboard.PressAsync("Tab");
        await stranger.Page.Keyboard.PressAsync("Enter");
        await stranger.Reads(stranger.Says["Documents.Check", "Genuine.Title"]);
        await stranger.Loads();

        var post = Assert.Single(sent, r => r.Method != "GET");
        Assert.Equal("application/x-www-form-urlencoded", post.Headers["content-type"]);
        var form = QueryHelpers.ParseQuery(post.PostData).ToDictionary(f => f.Key, f => f.Value.ToString());
        Assert.Equal(new Dictionary<string, string> { ["_handler"] = "check", ["__RequestVerificationToken"] = token, ["Hash"] = paper.Hash }, form);
        Assert.All(sent, r => Assert.DoesNotContain('?', r.Url));
        Assert.All(sent, r => Assert.DoesNotContain(paper.Hash, r.Url + string.Concat(r.Headers.Values), StringComparison.OrdinalIgnoreCase));
        Assert.Empty(sockets);

        var words = await stranger.Words();
        Assert.Contains(paper.Practice, words, StringComparison.Ordinal);
        Assert.Contains(stranger.Says.Start("Documents.Check", "Consent.Given"), words, StringComparison.Ordinal);
        Assert.Contains(stranger.Says["Documents.Check", "Seal.Whole"], words, StringComparison.Ordinal);
        NamesNobody(paper, await stranger.Page.ContentAsync());
        await stranger.LooksItOver();
    }

    [Fact]
    public async Task An_altered_file_is_not_known_and_the_page_says_what_that_means()
    {
        var paper = await Signed(ConsentState.Given);
        var altered = paper.Bytes.ToArray();
        altered[altered.Length / 2] ^= 1;
        await using var stranger = await Someone.Comes(portal, browser);
        await stranger.Opens("/controleer");
        await Checks(stranger, altered);
        await stranger.Reads("Dit bestand is hier niet bekend");
        await stranger.Reads("Er is dus iets aan veranderd, of het is niet hier gemaakt.");
        await stranger.Reads("Is het een formulier om met een pen te tekenen?");
        await stranger.Loads();
        Assert.DoesNotContain(paper.Practice, await stranger.Words(), StringComparison.Ordinal);
        await stranger.LooksItOver();
    }

    [Fact]
    public async Task A_client_comes_from_her_documents_and_a_withdrawn_consent_is_genuine_and_does_not_hold()
    {
        var paper = await Signed(ConsentState.Withdrawn);
        await using var noor = await Someone.SignsIn(portal, browser, "Noor");
        await noor.Opens("/mijn/documenten");
        await noor.Follows("controleer een document", noor.Page.Locator("main"));
        await noor.ReadsHeading("Controleer een document");
        await Checks(noor, paper.Bytes);
        await noor.Reads("Dit bestand is echt");
        await noor.Reads("Deze toestemming geldt niet meer: zij is ingetrokken op");
        await noor.Loads();
        NamesNobody(paper, await noor.Words());
        await noor.LooksItOver();
    }

    [Fact]
    public async Task Who_fills_in_no_code_or_a_wrong_one_reads_so_at_the_field()
    {
        await using var stranger = await Someone.Comes(portal, browser);
        foreach (var (typed, message) in (IEnumerable<(string, string)>)[("", "Code.Empty"), ("7K3M-9QXD-2HTW", "Code.Mistyped")])
        {
            await stranger.Opens("/controleer");
            await stranger.Page.Locator("#code").FillAsync(typed);
            await stranger.Page.GetByRole(AriaRole.Button, new() { Name = stranger.Says["Documents.Check", "Code.Submit"] }).ClickAsync();
            await stranger.Reads(stranger.Says["Documents.Check", message]);
            Assert.Equal("true", await stranger.Page.Locator("#code").GetAttributeAsync("aria-invalid"));
            await stranger.LooksItOver();
        }
    }

    [Fact]
    public async Task From_the_bottom_of_every_page_it_is_one_step()
    {
        await using var stranger = await Someone.Comes(portal, browser);
        await stranger.Opens("/aanmelden");
        await stranger.Follows("Controleer een document");
        await stranger.ReadsHeading("Controleer een document");
    }

    [Fact]
    public async Task Also_when_our_script_does_not_come_nothing_of_the_file_is_sent()
    {
        var paper = await Signed(ConsentState.Given);
        await using var stranger = await Someone.Comes(portal, browser);
        await stranger.Page.RouteAsync(url => url.Contains("portal.", StringComparison.Ordinal) && url.EndsWith(".js", StringComparison.Ordinal), route => route.AbortAsync());
        await stranger.Opens("/controleer");
        var (sent, _) = Watches(stranger);
        await Checks(stranger, paper.Bytes);
        await stranger.Reads("Dit is geen vingerafdruk.");
        var form = QueryHelpers.ParseQuery(Assert.Single(sent, r => r.Method != "GET").PostData);
        Assert.Equal(["Hash", "__RequestVerificationToken", "_handler"], form.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("", form["Hash"]);
    }

    [Fact]
    public async Task Who_has_no_script_makes_the_fingerprint_herself_and_may_write_it_in_groups()
    {
        var paper = await Signed(ConsentState.Given);
        using var caller = portal.Caller();
        var page = await caller.Read("/controleer");
        Assert.Contains("sha256sum bestand.pdf", page, StringComparison.Ordinal);
        Assert.Contains("<noscript>", page, StringComparison.Ordinal);
        Assert.Contains("Dit bestand is echt", await Answer(caller, string.Join(' ', paper.Hash.ToUpperInvariant().Chunk(8).Select(c => new string(c)))), StringComparison.Ordinal);
        Assert.Contains("Dit bestand is hier niet bekend", await Answer(caller, new string('0', 64)), StringComparison.Ordinal);
        foreach (var wrong in (string[])["", "abc", paper.Hash + "0", paper.Hash[1..] + "z"])
        {
            var answer = await Answer(caller, wrong);
            Assert.Contains("Dit is geen vingerafdruk.", answer, StringComparison.Ordinal);
            Assert.Contains("aria-invalid=\"true\"", answer, StringComparison.Ordinal);
        }
    }

    /// <summary>What the page asks from here on; it may go on asking while the test reads.</summary>
    static (ConcurrentQueue<IRequest> Sent, ConcurrentQueue<IWebSocket> Sockets) Watches(Someone someone)
    {
        ConcurrentQueue<IRequest> sent = [];
        ConcurrentQueue<IWebSocket> sockets = [];
        someone.Page.Request += (_, request) => sent.Enqueue(request);
        someone.Page.WebSocket += (_, socket) => sockets.Enqueue(socket);
        return (sent, sockets);
    }

    static ILocator File(Someone someone) => someone.Page.GetByLabel(someone.Says["Documents.Check", "File"]);

    static async Task Checks(Someone someone, byte[] bytes)
    {
        await File(someone).SetInputFilesAsync(Payload(bytes));
        await someone.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = someone.Says["Documents.Check", "Submit"], Exact = true }).ClickAsync();
    }

    static FilePayload Payload(byte[] bytes) => new() { Name = "toestemming van iemand.pdf", MimeType = "application/pdf", Buffer = bytes };

    static void NamesNobody(Paper paper, string said) =>
        Assert.All([.. paper.Client.Split(' '), paper.Recipient], name => Assert.DoesNotContain(name, said, StringComparison.Ordinal));

    static async Task<string> Answer(Caller caller, string hash) => await (await caller.Post("/controleer", "/controleer", ("Hash", hash))).Content.ReadAsStringAsync();

    async Task<Paper> Signed(ConsentState state)
    {
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var documents = await db.Documents.AsNoTracking().Where(d => d.Kind == DocumentKind.Consent).ToListAsync();
        var (document, consent) = documents.Select(d => (d, db.Consents.AsNoTracking().Single(c => c.Id == new ConsentId(d.Subject)))).First(p => p.Item2.StateAt(portal.Now) == state);
        return new(
            (await portal.Services.GetRequiredService<DocumentShelf>().TakeNewest(db, document))!.Bytes,
            db.Practices.Single(p => p.Id == document.Practice).Name,
            db.Clients.Single(c => c.Id == document.Client).Name,
            db.Parties.Single(p => p.Id == consent.Recipient).Name);
    }
}
