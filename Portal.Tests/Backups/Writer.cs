using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Backups;

/// <summary>A client and her adviser who go on and on: an item, a consent asked, given, withdrawn. Each act says so when it is done.</summary>
sealed class Writer(ADataFolder folder, Actor client, Actor adviser, Trajectory trajectory, Party recipient)
{
    readonly Regulations regulations = folder.Of<Regulations>();
    readonly Store store = folder.Of<Store>();

    /// <summary>One turn; each act is told with its name and the id of what it was done to.</summary>
    public async Task Turn(Action<string> acknowledged)
    {
        var item = (await folder.Of<AddItem>().Run(adviser, trajectory.Client, await Item(), CommandKey.New())).Done();
        acknowledged($"ItemAdded {item.Value}");
        // What an earlier process left open goes on where it was.
        var open = folder.Look(db => db.Consents.AsNoTracking().SingleOrDefault(c => c.Client == trajectory.Client && (c.State == ConsentState.Requested || c.State == ConsentState.Given)));
        var id = open?.Id ?? await Ask(acknowledged);
        if (open?.State is not ConsentState.Given)
        {
            var hash = folder.Look(db => db.Consents.Single(c => c.Id == id).TextHash);
            (await folder.Of<GiveConsent>().Run(client, new(id, hash, Ticked: true, client.Name, new("password", Now)), CommandKey.New())).Done();
            acknowledged($"ConsentGiven {id.Value}");
        }
        (await folder.Of<WithdrawConsent>().Run(client, id, CommandKey.New())).Done();
        acknowledged($"ConsentWithdrawn {id.Value}");
    }

    async Task<ConsentId> Ask(Action<string> acknowledged)
    {
        NewConsent wish = new(trajectory.Id, recipient.Id, "disclosureOnConsent", ["reports"], DateOnly.FromDateTime(Now.Date).AddMonths(3));
        var id = (await folder.Of<AskConsent>().Run(adviser, trajectory.Client, wish, CommandKey.New())).Done();
        acknowledged($"ConsentAsked {id.Value}");
        return id;
    }

    /// <summary>Nothing but items, one after another.</summary>
    public async Task Items(int count)
    {
        for (var i = 0; i < count; i++) (await folder.Of<AddItem>().Run(adviser, trajectory.Client, await Item(), CommandKey.New())).Done();
    }

    DateTimeOffset Now => folder.Of<TimeProvider>().GetUtcNow();

    async Task<NewItem> Item()
    {
        await using var db = await store.Read();
        var profile = await regulations.Of(db, trajectory.Practice);
        var about = profile.Category("reports")!;
        var purpose = about.PurposeIds.First(id => profile.Purpose(id)!.Selectable);
        return new(trajectory.Id, about.Id, purpose, about.Sources[0], new DateOnly(2026, 1, 2), "een waarde", SourceParty: "bron", Reason: "reden");
    }
}
