using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Portal.Bench;

/// <summary>Row 11: bytes over the wire of the first visit to a client's home page in a real browser with nothing in its cache, and what a second visit asks.</summary>
static partial class FirstVisitRow
{
    public static async Task Run()
    {
        var folder = Directory.CreateTempSubdirectory("portal-bench").FullName;
        try
        {
            var floor = Path.Combine(await RunningApp.Publish("Portal.Bench/Floor", Path.Combine(folder, "floor")), "Floor.dll");
            var portal = Path.Combine(await RunningApp.Publish("Portal.Web", Path.Combine(folder, "portal")), "Portal.Web.dll");
            var (bare, _) = await RunningApp.Start(floor, folder, "Production");
            using var mine = bare;
            var (demo, _) = await RunningApp.Start(portal, Path.Combine(folder, "data"), "Development");
            using var ours = demo;
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"] });
            var (theirs, _, _) = await Visit(browser, bare.Address, "/", []);
            var (first, second, what) = await Visit(browser, demo.Address, "/mijn", await SignedIn(demo.Address));
            Table.Line("11", "first visit of a client's home page, compressed; floor: the bare template", first / 1024.0, theirs / 1024.0, 3, "KB");
            Table.Line("11", "requests with a body on the second visit; floor: one", second, 1, 2, "");
            foreach (var line in what) Console.WriteLine($"|  | {line} |  |  |  |  | |");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<(double First, int Second, List<string> What)> Visit(IBrowser browser, Uri address, string page, List<Microsoft.Playwright.Cookie> cookies)
    {
        await using var context = await browser.NewContextAsync();
        await context.AddCookiesAsync(cookies);
        var tab = await context.NewPageAsync();
        var wire = await context.NewCDPSessionAsync(tab);
        await wire.SendAsync("Network.enable");
        Dictionary<string, string> names = [];
        List<(string Name, double Bytes)> seen = [];
        HashSet<string> cached = [];
        On("Network.requestWillBeSent", e => names[Id(e)] = e.GetProperty("request").GetProperty("url").GetString()!);
        On("Network.requestServedFromCache", e => cached.Add(Id(e)));
        On("Network.responseReceived", e =>
        {
            var response = e.GetProperty("response");
            if (response.GetProperty("fromDiskCache").GetBoolean() || response.GetProperty("status").GetInt32() == 304) cached.Add(Id(e));
        });
        On("Network.loadingFinished", e => seen.Add((names.GetValueOrDefault(Id(e)) ?? "", cached.Contains(Id(e)) ? 0 : e.GetProperty("encodedDataLength").GetDouble())));
        On("Network.webSocketFrameReceived", e => seen.Add(("circuit", e.GetProperty("response").GetProperty("payloadData").GetString()!.Length * 3.0 / 4)));
        await Open();
        var (bytes, what) = (seen.Sum(s => s.Bytes), seen.GroupBy(s => s.Name).Select(g => $"{new Uri(address, g.Key).AbsolutePath}: {g.Sum(s => s.Bytes) / 1024:0.0} KB").ToList());
        seen.Clear();
        await Open();
        return (bytes, seen.Count(s => s.Bytes > 0 && s.Name != "circuit"), what);

        void On(string name, Action<JsonElement> then) => wire.Event(name).OnEvent += (_, e) => { if (e is { } json) then(json); };

        async Task Open()
        {
            await tab.GotoAsync(new Uri(address, page).ToString());
            // Until the circuit has drawn the page.
            await Task.Delay(3000);
        }
    }

    static string Id(JsonElement e) => e.GetProperty("requestId").GetString()!;

    /// <summary>The cookies of the first client whom the demo offers.</summary>
    static async Task<List<Microsoft.Playwright.Cookie>> SignedIn(Uri address)
    {
        using HttpClient stranger = new() { BaseAddress = address };
        foreach (Match person in Email().Matches(await stranger.GetStringAsync(new Uri("/", UriKind.Relative))))
        {
            // Each a visitor of her own: a form belongs to who is signed in.
            using HttpClientHandler handler = new() { AllowAutoRedirect = false, CookieContainer = new() };
            using HttpClient visitor = new(handler) { BaseAddress = address };
            var html = await visitor.GetStringAsync(new Uri("/", UriKind.Relative));
            using FormUrlEncodedContent form = new(new Dictionary<string, string> { ["__RequestVerificationToken"] = Token().Match(html).Groups["token"].Value, ["email"] = WebUtility.HtmlDecode(person.Groups["email"].Value) });
            await visitor.PostAsync(new Uri("/demo/aanmelden", UriKind.Relative), form);
            if ((await visitor.GetAsync(new Uri("/mijn", UriKind.Relative))).StatusCode is not HttpStatusCode.OK) continue;
            return [.. handler.CookieContainer.GetAllCookies().Select(c => new Microsoft.Playwright.Cookie { Name = c.Name, Value = c.Value, Url = address.ToString() })];
        }
        throw new InvalidOperationException("The demo offers no client.");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex("name=\"email\" value=\"(?<email>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Email();
}
