using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Portal.Core.Consents;
using Portal.Core.Intake;
using Portal.Core.Storage;
using Portal.Tests.Support;
using Portal.Web.Demo;

namespace Portal.Tests.Journeys;

/// <summary>The signing moment: on a phone with a drawn signature, and at the adviser's desk. Nina, whose adviser is Klaas.</summary>
[Collection(nameof(JourneyCollection))]
public sealed class SigningJourneyTests(PortalHost portal, Chromium browser)
{
    static readonly string[] Elsewhere = ["/", "/praktijk/werklijst", "/praktijk/clienten", "/mijn", "/kies", "/aanmelden", "/controleer", "/bestaat-niet", $"/documenten/{Guid.NewGuid()}"];

    [Fact]
    public async Task On_a_phone_a_declaration_is_read_to_its_end_and_signed_with_a_drawn_name_too()
    {
        await using var nina = (await Someone.SignsIn(portal, browser, "Nina")).OnAPhone();
        await nina.Opens("/mijn");
        await nina.Follows(nina.Says["People.My", "Waiting.SignGo"]);
        await nina.ReadsHeading(nina.Says["Intake.", "Kind.Privacy"]);
        await nina.Page.SetViewportSizeAsync(360, 780);
        var name = nina.Page.GetByLabel(nina.Says["Signing.", "Name"]);
        await nina.Listens(nina.Says["Signing.", "Read"]);
        await Assertions.Expect(name).ToBeDisabledAsync();
        await nina.LooksItOver();
        await nina.Page.SetViewportSizeAsync(360, 780);
        await nina.Presses(nina.Says["Signing.", "Read"]);
        await Assertions.Expect(nina.Page.GetByRole(AriaRole.Checkbox)).ToBeFocusedAsync();
        await nina.Ticks(nina.Says["Intake.", "Sign.Box"]);
        await nina.Fills(nina.Says["Signing.", "Name"], "Nina Nergens");

        await nina.Page.GetByText(nina.Says["Signing.", "Draw"]).ClickAsync();
        await Draws(nina);
        await nina.Reads(nina.Says["Signing.", "DrawThere"]);
        await nina.LooksItOver();
        await nina.Page.SetViewportSizeAsync(360, 780);
        await nina.Presses(nina.Says["Signing.", "DrawClear"]);
        await nina.Reads(nina.Says["Signing.", "DrawNone"]);
        await Assertions.Expect(nina.Page.Locator("svg.draw polyline")).ToHaveCountAsync(0);
        await Draws(nina);
        await nina.Reads(nina.Says["Signing.", "DrawThere"]);

        await nina.Fills(nina.Says["Signing.", "Password"], DemoPerson.Password);
        await nina.Page.GetByRole(AriaRole.Button, new() { Name = nina.Says["Intake.", "Sign.Yes"], Exact = true }).ClickAsync();
        await nina.Reads(nina.Says["Intake.", "Done.Signed"]);
        await nina.LooksItOver();
        Assert.Contains("handtekening getekend", await nina.Downloads(nina.Says["Intake.", "Done.Download"]), StringComparison.Ordinal);
        await using var db = await Database();
        var drawn = (await db.Declarations.SingleAsync(d => d.TypedName != null && d.Drawn != null)).Drawn!.Value.Words;
        Assert.Equal(2, Core.Signing.DrawnName.Read(drawn)!.Strokes.Count);
    }

    [Fact]
    public async Task At_the_desk_the_browser_shows_nothing_else_until_it_is_signed_and_the_adviser_takes_it_back()
    {
        await using var klaas = await Someone.SignsIn(portal, browser, "Klaas");
        await klaas.Opens("/praktijk/clienten");
        await klaas.Follows("Nina Nergens");
        await klaas.ReadsHeading("Nina Nergens");
        var dossier = new Uri(klaas.Page.Url).AbsolutePath;
        var otherTab = await klaas.Page.Context.NewPageAsync();
        await otherTab.GotoAsync(dossier);
        await Assertions.Expect(otherTab.GetByRole(AriaRole.Heading, new() { Name = "Nina Nergens" })).ToBeVisibleAsync();

        await klaas.Follows(klaas.Says["Dossiers.Practice", "Dossier.SignHere"]);
        await klaas.Listens(klaas.Says["Signing.", "Start.Go"]);
        await klaas.LooksItOver();
        await klaas.Presses(klaas.Says["Signing.", "Start.Go"]);
        await klaas.Reads(klaas.Says["Signing.", "Missing"]);
        await klaas.Page.GetByLabel(klaas.Says["Signing.", "Start.What"]).SelectOptionAsync(new SelectOptionValue { Value = (await Asked()).Id.Value.ToString() });
        await klaas.Chooses(klaas.Says["Signing.", "Start.How"], klaas.Says["Signing.", "How.KnownPerson"]);
        await klaas.Presses(klaas.Says["Signing.", "Start.Go"]);
        await klaas.Page.WaitForURLAsync("**/tekenen");
        await klaas.Listens(klaas.Says["Signing.", "Read"]);
        await klaas.LooksItOver();

        // The other tab meets the same page by itself, and so does every address.
        await otherTab.WaitForURLAsync("**/tekenen");
        await otherTab.CloseAsync();
        foreach (var address in Elsewhere.Append(dossier))
        {
            await klaas.Opens(address);
            Assert.EndsWith("/tekenen", klaas.Page.Url, StringComparison.Ordinal);
        }
        Assert.DoesNotContain(klaas.Says["Layout.", "Nav.Clients"], await klaas.Page.ContentAsync(), StringComparison.Ordinal);

        await klaas.Presses(klaas.Says["Signing.", "Read"]);
        await klaas.Ticks(klaas.Says["Signing.", "Desk.ConsentBox"]);
        // Who gave the device to her is not who signs: her own name is not taken.
        await klaas.Fills(klaas.Says["Signing.", "Name"], portal.Person("Klaas").Name);
        await klaas.Presses(klaas.Says["Signing.", "Desk.ConsentGo"]);
        await klaas.IsTold(klaas.Says["Looks.Refusal", "NameIsNotTheSigners"]);
        await klaas.LooksItOver();
        await klaas.Fills(klaas.Says["Signing.", "Name"], "Nina Nergens");
        await klaas.Presses(klaas.Says["Signing.", "Desk.ConsentGo"]);
        await klaas.Reads(klaas.Says["Signing.", "Desk.Done.Signed"]);
        await klaas.LooksItOver();
        Assert.Equal((ConsentState.Given, "Desk.KnownPerson"), ((await Asked()).State, (await Asked()).Signature!.ProvenBy));

        await klaas.Page.GetByText(klaas.Says["Signing.", "Leave.Title"]).ClickAsync();
        await klaas.Fills(klaas.Says["Signing.", "Leave.Password"], "niet-het-goede-wachtwoord");
        await klaas.Presses(klaas.Says["Signing.", "Leave.Do"]);
        await klaas.IsTold(klaas.Says["Looks.Refusal", "ProofOfSelfFailed"]);
        await klaas.Opens(dossier);
        Assert.EndsWith("/tekenen", klaas.Page.Url, StringComparison.Ordinal);
        await klaas.Page.GetByText(klaas.Says["Signing.", "Leave.Title"]).ClickAsync();
        await klaas.Fills(klaas.Says["Signing.", "Leave.Password"], DemoPerson.Password);
        await klaas.Presses(klaas.Says["Signing.", "Leave.Do"]);
        await klaas.ReadsHeading("Nina Nergens");
        await klaas.Reads(klaas.Says.Start("Consents.Practice", "AtDesk"));
        Assert.Equal(404, await klaas.Opens("/tekenen"));
    }

    [Fact]
    public async Task The_lock_is_the_servers_and_holds_for_who_shows_no_page_too()
    {
        using var gijs = await portal.As("Gijs");
        Assert.Equal(HttpStatusCode.OK, (await gijs.Get("/praktijk/werklijst")).StatusCode);
        var sitting = await Locks(gijs);
        foreach (var address in Elsewhere.Append("/praktijk/clienten"))
        {
            using var answer = await gijs.Get(address);
            Assert.Equal((HttpStatusCode.Found, "/tekenen"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        }
        using (var posted = await gijs.PostRaw("/kies", [])) Assert.Equal("/tekenen", posted.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, (await gijs.Get("/tekenen")).StatusCode);

        // Another signing in of the same adviser, in another browser, is not locked.
        using var elsewhere = await portal.As("Gijs");
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.Get("/praktijk/werklijst")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Get("/tekenen")).StatusCode);

        await using var db = await Database();
        await db.DeskSessions.Where(d => d.Sitting == sitting).ExecuteUpdateAsync(s => s.SetProperty(d => d.LeftAt, portal.Now));
        Assert.Equal(HttpStatusCode.OK, (await gijs.Get("/praktijk/werklijst")).StatusCode);
    }

    /// <summary>Locks the browser of who calls: its session is read from the cookie, as Portal does.</summary>
    async Task<Guid> Locks(Caller caller)
    {
        var options = portal.Services.GetRequiredService<Microsoft.Extensions.Options.IOptionsMonitor<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>>()
            .Get(Microsoft.AspNetCore.Identity.IdentityConstants.ApplicationScheme);
        var cookie = caller.Cookies.GetCookies(new Uri(portal.Address))["portal"]!.Value;
        var user = options.TicketDataFormat.Unprotect(cookie)!.Principal;
        var sitting = Guid.Parse(user.FindFirst(Web.Accounts.SessionClaims.SittingClaim)!.Value);
        var seat = await portal.Services.GetRequiredService<Web.Accounts.Seats>().Of(user);
        await using var db = await Database();
        var trajectory = await db.Trajectories.FirstAsync(t => t.AssignedAdviser == seat!.Actor.Adviser && t.EndedOn == null && !db.Representatives.Any(r => r.Client == t.Client));
        var id = (await portal.Services.GetRequiredService<AskDeclaration>().Run(seat!.Actor, trajectory.Client, new(trajectory.Id, DeclarationKind.RegulationReceived), CommandKey.New())).Done();
        (await portal.Services.GetRequiredService<Core.Signing.OpenDesk>().Run(
            seat.Actor, trajectory.Client, new(Core.Signing.DeskSubject.Declaration, id.Value, Core.Signing.HowKnown.KnownPerson, sitting), CommandKey.New())).Done();
        // What was open before, a circuit in another tab, has nobody who acts any more.
        Assert.Null(await portal.Services.GetRequiredService<Web.Accounts.Seats>().Of(user));
        return sitting;
    }

    /// <summary>Two lines, with the pointer.</summary>
    static async Task Draws(Someone someone)
    {
        var sheet = someone.Page.Locator("svg.draw");
        await sheet.ScrollIntoViewIfNeededAsync();
        var box = (await sheet.BoundingBoxAsync())!;
        foreach (var part in new[] { 0.2f, 0.6f })
        {
            await someone.Page.Mouse.MoveAsync(box.X + (box.Width * part), box.Y + (box.Height * 0.3f));
            await someone.Page.Mouse.DownAsync();
            await someone.Page.Mouse.MoveAsync(box.X + (box.Width * (part + 0.2f)), box.Y + (box.Height * 0.8f), new() { Steps = 6 });
            await someone.Page.Mouse.UpAsync();
        }
    }

    async Task<Consent> Asked()
    {
        await using var db = await Database();
        var nina = await db.Clients.SingleAsync(c => c.Name == "Nina Nergens");
        return await db.Consents.AsNoTracking().SingleAsync(c => c.Client == nina.Id);
    }

    Task<PortalDb> Database() => portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
}
