using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Consents;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Tests.Support;
using Portal.Web.Accounts;

namespace Portal.Tests.Journeys;

/// <summary>Every address with an id in it, tried by everybody with ids of somebody else: as if they did not exist.</summary>
[Collection(nameof(WalkCollection))]
public sealed partial class AddressWallTests(PortalHost portal, Chromium browser)
{
    /// <summary>Something with an id, whose it is, behind which walls.</summary>
    sealed record Thing(string Kind, Guid Id, ClientId Client, PracticeId Practice, PartyId? Controller);

    /// <summary>How a practice lets a colleague in, and to whom clients gave their consent for it.</summary>
    sealed record Ways(ColleagueMode Mode, HashSet<ClientId> Own, HashSet<ClientId> Consented);

    /// <summary>Of what kind the id in an address is. An address without a row fails.</summary>
    static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["/documenten/{id:guid}"] = "document",
        ["/bestanden/{id:guid}"] = "file",
        ["/mijn/verzoeken/{id:guid}"] = "request",
        ["/mijn/toestemmingen/{id:guid}"] = "consent",
        ["/mijn/verklaringen/{id:guid}"] = "declaration",
        ["/praktijk/clienten/{Id:guid}"] = "client",
        ["/praktijk/clienten/{Id:guid}/toevoegen"] = "client",
        ["/praktijk/clienten/{Id:guid}/bestand"] = "client",
        ["/praktijk/clienten/{Id:guid}/toestemming-vragen"] = "client",
        ["/praktijk/clienten/{Id:guid}/verklaring-vragen"] = "client",
        ["/praktijk/clienten/{Id:guid}/hier-tekenen"] = "client",
        ["/praktijk/clienten/{Id:guid}/op-papier"] = "client",
        ["/praktijk/clienten/{Id:guid}/getekend"] = "client",
        ["/op-papier/{id:guid}"] = "consent",
        ["/praktijk/clienten/{Id:guid}/verstrekken"] = "client",
        ["/praktijk/verzoeken/{Id:guid}"] = "request",
    };

    public static TheoryData<string> Everybody() =>
    [
        "Noor", "Fatima", "Rob", "Wim", "Otto", "Anna", "Bram", "Carla", "Daan", "Petra", "Arno", "Eva", "Koen", "Sanne", "Bert",
        "Nina", "Lotte", "Mirte", "Bas", "Hanna", "Casper", "Zoë", "Abel",
    ];

    [Fact]
    public void Every_address_with_an_id_is_tried()
    {
        var patterns = portal.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Where(e => e.RoutePattern.Parameters.Any(p => !p.IsCatchAll) && !e.RoutePattern.RawText!.TrimStart('/').StartsWith('_'))
            .Select(e => e.RoutePattern.RawText!).Distinct().Except(["/welkom/{Token}", "/controleer/{Code}", "/wachtwoord/{Account}/{Token}"]);
        Assert.Equal(Kinds.Keys.Order(StringComparer.Ordinal), patterns.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Somebody_elses_id_is_answered_like_one_that_does_not_exist(string who)
    {
        var actor = (await portal.Services.GetRequiredService<Seats>().Find(portal.Person(who).Account))[0].Actor;
        using var caller = await portal.As(who);
        var (things, names, ways) = await Everything(actor);
        var tried = 0;
        foreach (var (pattern, kind) in Kinds)
        {
            var nothing = await Answer(caller, pattern, Guid.CreateVersion7());
            Assert.Equal(HttpStatusCode.NotFound, nothing.Status);
            foreach (var thing in things.Where(t => t.Kind == kind && !MayKnow(actor, ways, pattern, t)))
            {
                var answer = await Answer(caller, pattern, thing.Id);
                Assert.True(answer.Status is HttpStatusCode.NotFound, $"{who} at {pattern} of {names[thing.Client]}: {answer.Status}");
                Assert.Equal(nothing.Body, answer.Body);
                Assert.DoesNotContain(names[thing.Client], answer.Body, StringComparison.Ordinal);
                tried++;
            }
        }
        Assert.True(tried > 20, $"{tried} tried");
    }

    [Theory]
    [InlineData("Noor", "Fatima")]
    [InlineData("Wim", "Otto")]
    [InlineData("Koen", "Wim")]
    [InlineData("Anna", "Wim")]
    [InlineData("Hanna", "Bas")]
    [InlineData("Abel", "Britt")]
    public async Task In_the_browser_too_there_is_nothing(string who, string whose)
    {
        await using var someone = await Someone.SignsIn(portal, browser, who);
        var actor = (await portal.Services.GetRequiredService<Seats>().Find(portal.Person(who).Account))[0].Actor;
        var (things, names, _) = await Everything(actor);
        foreach (var (pattern, kind) in Kinds.Where(k => k.Value is not ("document" or "file")))
        {
            await someone.Opens(Fill(pattern, Guid.CreateVersion7()));
            var nothing = await someone.Words();
            foreach (var thing in things.Where(t => t.Kind == kind && names[t.Client].StartsWith(whose + " ", StringComparison.Ordinal)))
            {
                Assert.Equal(404, await someone.Opens(Fill(pattern, thing.Id)));
                Assert.Equal(nothing, await someone.Words());
                Assert.DoesNotContain(names[thing.Client], await someone.Page.ContentAsync(), StringComparison.Ordinal);
            }
        }
    }

    /// <summary>
    /// A client knows her own. An adviser knows whom she guides, and of every client behind the same walls where the profile lets
    /// her ask leave with a reason, or where the client consented; of documents only those of the clients whom she guides.
    /// </summary>
    static bool MayKnow(Actor actor, Ways ways, string pattern, Thing thing)
    {
        if (actor.IsClient) return !pattern.StartsWith("/praktijk", StringComparison.Ordinal) && thing.Client == actor.Client;
        if (!actor.IsAdviser || pattern.StartsWith("/mijn", StringComparison.Ordinal)) return false;
        if (thing.Practice != actor.Practice || thing.Controller != actor.Controller) return false;
        return ways.Own.Contains(thing.Client)
            || (thing.Kind is not ("document" or "file") && (ways.Mode is ColleagueMode.Reason || (ways.Mode is ColleagueMode.Consent && ways.Consented.Contains(thing.Client))));
    }

    /// <summary>Everything of the own practice; of each other practice and controller one of each kind, for all of it lies behind the same wall.</summary>
    async Task<(IReadOnlyList<Thing> Things, Dictionary<ClientId, string> Names, Ways Ways)> Everything(Actor actor)
    {
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var trajectories = await db.Trajectories.AsNoTracking().ToListAsync();
        var things = trajectories.Select(t => new Thing("client", t.Client.Value, t.Client, t.Practice, t.Controller))
            .Concat((await db.Requests.AsNoTracking().ToListAsync()).Select(r => new Thing("request", r.Id.Value, r.Client, r.Practice, r.Controller)))
            .Concat((await db.Consents.AsNoTracking().ToListAsync()).Select(c => new Thing("consent", c.Id.Value, c.Client, c.Practice, c.Controller)))
            .Concat((await db.Declarations.AsNoTracking().ToListAsync()).Select(d => new Thing("declaration", d.Id.Value, d.Client, d.Practice, d.Controller)))
            .Concat((await db.Documents.AsNoTracking().ToListAsync()).Select(d => new Thing("document", d.Id.Value, d.Client, d.Practice, d.Controller)))
            .Concat((await db.Items.AsNoTracking().Where(i => db.ItemFiles.Any(f => f.Item == i.Id)).ToListAsync()).Select(i => new Thing("file", i.Id.Value, i.Client, i.Practice, i.Controller)));
        var tried = things.GroupBy(t => (t.Practice, t.Controller, t.Kind)).SelectMany(g => g.Key.Practice == actor.Practice ? g : g.Take(1));
        var profile = portal.Services.GetRequiredService<ProfileLibrary>().Find((await db.Practices.SingleAsync(p => p.Id == actor.Practice)).ProfileId)!;
        var me = await db.Parties.Where(p => p.Practice == actor.Practice && p.Kind == "colleague" && p.Name == actor.Name).Select(p => p.Id).ToListAsync();
        var consented = await db.Consents.Where(c => me.Contains(c.Recipient) && c.State == ConsentState.Given).Select(c => c.Client).ToListAsync();
        var own = trajectories.Where(t => t.AssignedAdviser is { } a && a == actor.Adviser).Select(t => t.Client);
        return ([.. tried], await db.Clients.ToDictionaryAsync(c => c.Id, c => c.Name), new(profile.Access.Colleague.Mode, [.. own], [.. consented]));
    }

    static async Task<(HttpStatusCode Status, string Body)> Answer(Caller caller, string pattern, Guid id)
    {
        using var answer = await caller.Get(Fill(pattern, id));
        var body = (await answer.Content.ReadAsStringAsync()).Replace(id.ToString(), "ID", StringComparison.OrdinalIgnoreCase);
        return (answer.StatusCode, Changing().Replace(body, ""));
    }

    static string Fill(string pattern, Guid id) => Parameter().Replace(pattern, id.ToString());

    [GeneratedRegex(@"\{id:guid\}", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();

    /// <summary>What differs from answer to answer: the token of a form.</summary>
    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"[^\"]*\"|<!--Blazor[^>]*-->", RegexOptions.NonBacktracking)]
    private static partial Regex Changing();
}
