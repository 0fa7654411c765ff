using Microsoft.EntityFrameworkCore;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Dossiers;

/// <summary>Staff brings an item up to date (AVG 5(1)(d)). What it was is kept, and the client sees that it changed.</summary>
public sealed class EditItem(Store store, Regulations regulations)
{
    /// <summary>Changes the value.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="id">Which item.</param>
    /// <param name="value">What it becomes.</param>
    /// <param name="seen">The version that the screen showed; another one means that somebody changed it meanwhile.</param>
    /// <param name="key">Key of the form.</param>
    /// <param name="stop">Stops.</param>
    public Task<Outcome> Run(Actor actor, ItemId id, string value, int seen, CommandKey key, CancellationToken stop = default) =>
        store.Write(actor, key.For(nameof(EditItem), id.Value), async work =>
        {
            var item = await work.Db.Items.SingleOrDefaultAsync(
                i => i.Id == id && i.Practice == actor.Practice && i.Controller == actor.Controller && i.ErasedAt == null, stop);
            if (item is null) return new NotFound();
            var profile = await regulations.Of(work.Db, actor.Practice, stop);
            var access = await CaseAccess.Of(work.Db, profile, actor, item.Client, work.Now, stop);
            if (access.IsRefused) return access.Refusal!;
            if (!access.Value.Sees(profile, item.Category)) return new NotFound();
            if (item.Version != seen) return new ChangedMeanwhile();
            if (PersonalText.Of(value) is not { } text) return new ValueIsMissing();
            if (profile.Category(item.Category) is { Bsn: true } && !Bsn.TryParse(value, out _)) return new BsnIsWrong();

            work.Db.Revisions.Add(item.Change(text, actor.Adviser, because: null, work.Now));
            work.Record(Act.ItemChanged, item.Client, item.Id.Value);
            return Outcome.Done;
        }, stop);
}
