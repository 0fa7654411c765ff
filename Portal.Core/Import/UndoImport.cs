using Microsoft.EntityFrameworkCore;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Storage;

namespace Portal.Core.Import;

/// <summary>Takes out what came in from a file, within a day, as long as nothing was done with it. The chain keeps that both happened.</summary>
public sealed class UndoImport(Store store)
{
    /// <summary>How long it can be undone.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(1);

    /// <summary>Undoes it; done by who keeps the practice's register.</summary>
    public Task<Outcome> Run(Actor actor, ImportId id, CommandKey key, CancellationToken stop = default) =>
        store.Write(actor, key.For(nameof(UndoImport), id.Value), async work =>
        {
            if (actor.Role is not Role.Administrator) return new NotFound();
            var import = await work.Db.Imports.SingleOrDefaultAsync(i => i.Id == id && i.Practice == actor.Practice, stop);
            if (import is null) return new NotFound();
            if (import.UndoneAt is not null) return new ImportIsUndoneAlready();
            if (work.Now - import.At > Life) return new ImportIsTooOld();
            var clients = await work.Db.ImportedClients.Where(i => i.Import == id).Select(i => i.Client).ToListAsync(stop);
            var used = await Used(work.Db, import, clients, stop);
            if (used.Count > 0) return new ImportIsInUse(used.Count);

            work.Db.Items.RemoveRange(await work.Db.Items.Where(i => clients.Contains(i.Client)).ToListAsync(stop));
            work.Db.Trajectories.RemoveRange(await work.Db.Trajectories.Where(t => clients.Contains(t.Client)).ToListAsync(stop));
            work.Db.Clients.RemoveRange(await work.Db.Clients.Where(c => clients.Contains(c.Id)).ToListAsync(stop));
            import.Undo(work.Now);
            work.Scrub = true;
            work.Record(Act.ImportUndone, null, import.Id.Value, $"clients={clients.Count}");
            return Outcome.Done;
        }, stop);

    /// <summary>Clients with whom something was done since: anything that an undo would take from somebody.</summary>
    static async Task<HashSet<ClientId>> Used(PortalDb db, ImportBatch import, List<ClientId> clients, CancellationToken stop)
    {
        var since = import.At;
        HashSet<ClientId> used = [.. await db.Evidence.Where(e => e.Practice == import.Practice && e.At > since && e.Client != null && clients.Contains(e.Client.Value)).Select(e => e.Client!.Value).ToListAsync(stop)];
        used.UnionWith(await db.Requests.Where(r => clients.Contains(r.Client)).Select(r => r.Client).ToListAsync(stop));
        used.UnionWith(await db.Consents.Where(c => clients.Contains(c.Client)).Select(c => c.Client).ToListAsync(stop));
        used.UnionWith(await db.Memberships.Where(m => m.Client != null && clients.Contains(m.Client.Value)).Select(m => m.Client!.Value).ToListAsync(stop));
        return used;
    }
}
