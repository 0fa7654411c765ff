using Microsoft.EntityFrameworkCore;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Dossiers;

/// <summary>Shows staff a value of a category with restricted view: with a reason, each time noted (profile: restrictedView).</summary>
public sealed class RevealItem(Store store, Regulations regulations)
{
    /// <summary>Fewest characters of a reason.</summary>
    public const int LeastReason = 5;

    /// <summary>Notes the look and gives the value.</summary>
    public async Task<Outcome<PersonalText>> Run(Actor actor, ItemId id, string reason, CommandKey key, CancellationToken stop = default)
    {
        PersonalText value = default;
        var outcome = await store.Write(actor, key, async work =>
        {
            var item = await work.Db.Items.SingleOrDefaultAsync(
                i => i.Id == id && i.Practice == actor.Practice && i.Controller == actor.Controller && i.ErasedAt == null, stop);
            if (item is null) return new NotFound();
            var profile = await regulations.Of(work.Db, actor.Practice, stop);
            var access = await CaseAccess.Of(work.Db, profile, actor, item.Client, work.Now, stop);
            if (access.IsRefused) return access.Refusal!;
            if (!access.Value.Sees(profile, item.Category)) return new NotFound();
            if (reason.Trim().Length < LeastReason) return new ReasonToLookIsMissing(LeastReason);
            work.Db.Looks.Add(Look.At(item, actor.Adviser!.Value, new(reason), work.Now));
            work.Record(Act.ItemRevealed, item.Client, item.Id.Value);
            value = item.Value;
            return Outcome.Done;
        }, stop);
        return outcome.IsRefused ? outcome.Refusal! : value;
    }
}
