using Microsoft.EntityFrameworkCore;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.Dossiers;

/// <summary>Records an item in a client's dossier. Nothing is stored that the profile does not know, without purpose, basis or source.</summary>
public sealed class AddItem(Store store, Regulations regulations)
{
    /// <summary>Records it.</summary>
    public Task<Outcome<ItemId>> Run(Actor actor, ClientId client, NewItem wish, CommandKey key, CancellationToken stop = default) =>
        store.Write<ItemId>(actor, key.For(nameof(AddItem), client.Value), async work =>
        {
            var made = await Make(work, regulations, actor, client, wish, stop);
            if (made.IsRefused) return made.Refusal!;
            work.Record(Act.ItemAdded, client, made.Value.Id.Value, $"category={made.Value.Category}");
            return made.Value.Id;
        }, stop);

    /// <summary>The item, behind the walls and by every rule; also for an item with a file.</summary>
    internal static async Task<Outcome<DossierItem>> Make(Work work, Regulations regulations, Actor actor, ClientId client, NewItem wish, CancellationToken stop)
    {
        var profile = await regulations.Of(work.Db, actor.Practice, stop);
        var access = await CaseAccess.Of(work.Db, profile, actor, client, work.Now, stop);
        if (access.IsRefused) return access.Refusal!;
        if (access.Value.Trajectories.SingleOrDefault(t => t.Id == wish.Trajectory) is not { } trajectory) return new NotFound();
        if (!access.Value.Sees(profile, wish.Category)) return new CategoryIsUnknown(wish.Category);

        var first = !await work.Db.Items.AnyAsync(i => i.Client == client && i.Category == wish.Category && i.Trajectory == trajectory.Id && i.ErasedAt == null, stop);
        if (ItemRules.Check(profile, trajectory, wish, first, LegalDay.Of(work.Now)) is { } refusal) return refusal;
        var item = DossierItem.Record(trajectory, wish, ItemRules.GroundOf(profile, trajectory, wish.Category), actor.Adviser, work.Now);
        work.Db.Items.Add(item);
        return item;
    }
}
