using Microsoft.EntityFrameworkCore;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Dossiers;

/// <summary>A file as it is handed over.</summary>
public sealed record OpenedFile(FileKind Kind, string Category, DateOnly ObtainedOn, byte[] Bytes);

/// <summary>
/// Hands over the file of an item, to who may see the item: the client, and staff behind the walls. Each time is noted, and the
/// client sees who it was. Where a value asks a reason first, so does its file: a look with a reason opens it for a while.
/// </summary>
public sealed class OpenFile(Store store, Regulations regulations, IFileKeys keys)
{
    /// <summary>How long a look with a reason opens the file.</summary>
    public static readonly TimeSpan AfterLook = TimeSpan.FromHours(1);

    /// <summary>Opens it.</summary>
    public async Task<Outcome<OpenedFile>> Run(Actor actor, ItemId id, CommandKey key, CancellationToken stop = default)
    {
        OpenedFile? opened = null;
        var outcome = await store.Write(actor, key.For(nameof(OpenFile), id.Value), async work =>
        {
            var item = await work.Db.Items.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id && i.Practice == actor.Practice && i.ErasedAt == null, stop);
            if (item is null || !await MaySee(work, actor, item, stop)) return new NotFound();
            if (await work.Db.ItemFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Item == id, stop) is not { } file) return new NotFound();
            var bytes = await work.Db.ItemFileBytes.AsNoTracking().SingleOrDefaultAsync(f => f.Item == id, stop);
            if (bytes is null || file.Open(bytes, keys) is not { } whole) return new FileIsAltered(id);
            work.Record(Act.FileOpened, item.Client, id.Value, $"kind={file.Kind}");
            opened = new(file.Kind, item.Category, item.ObtainedOn, whole);
            return Outcome.Done;
        }, stop);
        if (outcome.IsRefused) return outcome.Refusal!;
        // The same key again (a browser that retries a download): behind the same walls, and noted again.
        return opened is null ? await Run(actor, id, CommandKey.New(), stop) : opened;
    }

    async Task<bool> MaySee(Work work, Actor actor, DossierItem item, CancellationToken stop)
    {
        var profile = await regulations.Of(work.Db, actor.Practice, stop);
        if (profile.Category(item.Category) is not { } category) return false;
        if (actor.IsClient) return item.Client == actor.Client && category.VisibleTo.Contains(AccessRole.Client);
        if (item.Controller != actor.Controller) return false;
        var access = await CaseAccess.Of(work.Db, profile, actor, item.Client, work.Now, stop);
        if (access.IsRefused || !access.Value.Sees(profile, item.Category)) return false;
        var since = work.Now - AfterLook;
        return !Masked.Hides(category) || await work.Db.Looks.AnyAsync(l => l.Item == item.Id && l.By == actor.Adviser && l.LookedAt > since, stop);
    }
}
