using Microsoft.EntityFrameworkCore;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Dossiers;

/// <summary>Reads everything that is held about the acting client. What the profile keeps from her eyes is left out (visibleTo).</summary>
public sealed class MyData(Store store, Regulations regulations)
{
    /// <summary>The screen; null for who is no client.</summary>
    public async Task<MyDataScreen?> For(Actor actor, CancellationToken stop = default)
    {
        if (!actor.IsClient || actor.Client is not { } client) return null;
        await using var db = await store.Read(stop);
        var profile = await regulations.Of(db, actor.Practice, stop);
        var held = await MyHoldings.Read(db, profile, actor.Practice, client, stop);
        var registered = await db.Clients.Where(c => c.Id == client).Select(c => new MyRegistration(c.Name, c.Town, c.BornOn, c.Language)).SingleAsync(stop);
        var groups = from category in profile.Categories
                     let items = held.Items.Where(i => i.Category == category.Id).Select(held.Show).ToList()
                     where items.Count > 0
                     select new MyGroup(category, items);
        return new(held.Practice, registered, [.. groups], held.Deciders(), await TrajectoryLines.Of(db, profile, held.Trajectories, stop), profile.Right(RightId.Rectification).ReasonsShown);
    }
}
