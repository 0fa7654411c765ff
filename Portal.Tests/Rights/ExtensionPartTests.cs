using Bunit;
using Microsoft.EntityFrameworkCore;
using Portal.Core;
using Portal.Core.Documents;
using Portal.Core.Rights;
using Portal.Tests.Documents;
using Portal.Tests.Support;
using Portal.Web.Rights;

namespace Portal.Tests.Rights;

/// <summary>Before it is sent the adviser reads what the letter about more time will say.</summary>
public sealed class ExtensionPartTests
{
    const string Words = "Uw dossier is groot en ligt voor een deel in het archief.", Look = "Bekijk wat de brief over meer tijd zegt", Go = "Verleng en stuur de brief";

    [Fact]
    public async Task The_new_last_day_the_ground_and_her_words_stand_there_before_it_is_sent_and_then_in_the_letter()
    {
        await using var anna = await ClientScreen.Of("Anna");
        var request = await Open(anna);
        var page = anna.See<ExtensionPart>(p => p.Add(e => e.Request, request).Add(e => e.OnExtended, () => { }));
        page.Button(Look).Click();
        Assert.True(page.Says("Kies waarom u meer tijd nodig hebt."));
        page.Find("#extension-Complexity").Change(true);
        page.Button(Look).Click();
        Assert.Empty(page.FindAll(".paper"));
        page.Find("#extension-words").Change(Words);
        page.Button(Look).Click();

        var shown = page.Find(".paper").TextContent;
        var until = TextSource.Say(request.DueIfExtended, "nl");
        Assert.Contains($"uiterlijk op {until}", shown, StringComparison.Ordinal);
        Assert.Contains("Het verzoek is ingewikkeld.", shown, StringComparison.Ordinal);
        Assert.Contains(Words, shown, StringComparison.Ordinal);
        Assert.Null((await Kept(anna, request)).Extension);

        // What is changed after that is looked at again.
        page.Find("#extension-Number").Change(true);
        Assert.Empty(page.FindAll(".paper"));
        page.Button(Look).Click();
        page.Button(Go).Click();
        page.WaitForState(() => Kept(anna, request).GetAwaiter().GetResult().Extension is not null, TimeSpan.FromSeconds(20));
        var extended = await Kept(anna, request);
        Assert.Equal((request.DueIfExtended, ExtensionGround.Number), (extended.DueOn, extended.Extension!.Ground));
        await using var db = await anna.Demo.Store.Read();
        var letter = await db.Documents.SingleAsync(d => d.Kind == DocumentKind.Extension && d.Subject == request.Request.Value);
        new Sheet((await PlayedDemo.Shelf.TakeNewest(db, letter))!.Bytes).Says($"uiterlijk op {until}", Words);
    }

    /// <summary>An open request on which more time can be taken.</summary>
    static async Task<RequestToDecide> Open(ClientScreen anna)
    {
        await using var db = await anna.Demo.Store.Read();
        ReadRequest reading = new(anna.Demo.Store, anna.Demo.Regulations, anna.Demo.Calendar, anna.Demo.Clock);
        foreach (var request in await db.Requests.AsNoTracking().Where(r => r.Practice == anna.Actor.Practice && r.State == RequestState.Received).ToListAsync())
        {
            var read = await reading.Of(anna.Actor, request.Id);
            if (request.Extension is null && !read.IsRefused && read.Value is var found && found.Today <= found.Clocks.FirstMonth.Due && found.DueIfExtended > found.DueOn) return found;
        }
        throw new InvalidOperationException("The demo has no such request.");
    }

    static async Task<Core.Rights.Request> Kept(ClientScreen anna, RequestToDecide request)
    {
        await using var db = await anna.Demo.Store.Read();
        return await db.Requests.AsNoTracking().SingleAsync(r => r.Id == request.Request);
    }
}
