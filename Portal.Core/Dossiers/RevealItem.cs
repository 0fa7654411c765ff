using Microsoft.EntityFrameworkCore;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Dossiers;

/// <summary>Shows staff a value of a category with restricted view: with a reason, each time noted (profile: restrictedView).</summary>
public sealed class RevealItem(Store store, Regulations regulations, TimeProvider clock)
{
    /// <summary>Fewest characters of a reason.</summary>
    public const int LeastReason = 5;

    /// <summary>Notes the look and gives the value. The same key twice is one look; the value is the one held now, behind the same walls.</summary>
    public async Task<Outcome<PersonalText>> Run(Actor actor, ItemId id, string reason, CommandKey key, CancellationToken stop = default)
    {
        var outcome = await store.Write(actor, key.For(nameof(RevealItem), id.Value), async work =>
        {
            var found = await Find(work.Db, actor, id, work.Now, stop);
            if (found.IsRefused) return found.Refusal!;
            if (PersonalText.Of(reason) is not { } words || words.Length < LeastReason) return new ReasonToLookIsMissing(LeastReason);
            work.Db.Looks.Add(Look.At(found.Value, actor.Adviser!.Value, words, work.Now));
            work.Record(Act.ItemRevealed, found.Value.Client, id.Value);
            return Outcome.Done;
        }, stop);
        if (outcome.IsRefused) return outcome.Refusal!;

        await using var db = await store.Read(stop);
        var item = await Find(db, actor, id, clock.GetUtcNow(), stop);
        if (item.IsRefused) return item.Refusal!;
        return await db.Looks.AnyAsync(l => l.Item == id && l.By == actor.Adviser, stop) ? item.Value.Value : new NotFound();
    }

    async Task<Outcome<DossierItem>> Find(PortalDb db, Actor actor, ItemId id, DateTimeOffset now, CancellationToken stop)
    {
        var item = await db.Items.SingleOrDefaultAsync(
            i => i.Id == id && i.Practice == actor.Practice && i.Controller == actor.Controller && i.ErasedAt == null, stop);
        if (item is null) return new NotFound();
        var profile = await regulations.Of(db, actor.Practice, stop);
        var access = await CaseAccess.Of(db, profile, actor, item.Client, now, stop);
        if (access.IsRefused) return access.Refusal!;
        return access.Value.Sees(profile, item.Category) ? item : new NotFound();
    }
}
