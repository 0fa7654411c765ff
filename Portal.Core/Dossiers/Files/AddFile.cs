using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Dossiers;

/// <summary>Records an item with a file: like any item, with category, purpose and source; its value is the file's title.</summary>
public sealed class AddFile(Store store, Regulations regulations, IFileKeys keys)
{
    /// <summary>Records it.</summary>
    public Task<Outcome<ItemId>> Run(Actor actor, ClientId client, NewItem wish, NewFile file, CommandKey key, CancellationToken stop = default) =>
        store.Write<ItemId>(actor, key.For(nameof(AddFile), client.Value), async work =>
        {
            var made = await AddItem.Make(work, regulations, actor, client, wish with { Medium = Medium.Electronic, PaperLocation = null }, stop);
            if (made.IsRefused) return made.Refusal!;
            var (known, bytes) = ItemFile.Of(made.Value, file, keys);
            work.Db.Add(known);
            work.Db.Add(bytes);
            work.Record(Act.ItemAdded, client, made.Value.Id.Value, $"category={made.Value.Category};file={known.Kind};sha256={known.Sha256}");
            return made.Value.Id;
        }, stop);
}
