using Microsoft.EntityFrameworkCore;
using Portal.Core.Evidence;
using Portal.Core.Storage;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>A document whose turn it is to get a timestamp.</summary>
/// <param name="Id">The document.</param>
/// <param name="Language">Of its words: nl or en.</param>
/// <param name="Newest">Its newest revision; null when that is missing or altered.</param>
public sealed record DueStamp(DocumentId Id, string Language, TakenFile? Newest);

/// <summary>
/// Documents that wait for a timestamp, as who fetches them sees it. Asking twice does no harm, so nothing is claimed; the server is
/// asked outside every transaction, so that nobody waits for it.
/// </summary>
public sealed class StampQueue(IDbContextFactory<PortalDb> databases, WriteLock turn, DocumentShelf shelf, TimeProvider clock)
{
    /// <summary>The document that waits longest of those that are due; null when none is.</summary>
    public async Task<DueStamp?> Next(CancellationToken stop = default)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var now = clock.GetUtcNow();
        var waiting = await db.WaitingStamps.AsNoTracking().Where(w => w.DueAt <= now).OrderBy(w => w.DueAt).FirstOrDefaultAsync(stop);
        if (waiting is null) return null;
        var document = await db.Documents.AsNoTracking().SingleAsync(d => d.Id == waiting.Document, stop);
        var language = await db.Clients.Where(c => c.Id == document.Client).Select(c => c.Language).SingleOrDefaultAsync(stop);
        return new(document.Id, language ?? "nl", await shelf.TakeNewest(db, document, stop));
    }

    /// <summary>Keeps the revision with the timestamp, and notes it. Nothing happens when another was first.</summary>
    public async Task Land(DueStamp due, byte[] bytes, DateTimeOffset at, string by)
    {
        // Not stopped half-way: what was had is kept.
        using var mine = await turn.Take(CancellationToken.None);
        await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
        await using var transaction = await db.Database.BeginTransactionAsync();
        var document = await db.Documents.SingleAsync(d => d.Id == due.Id);
        var waiting = await db.WaitingStamps.SingleOrDefaultAsync(w => w.Document == due.Id);
        var last = await db.DocumentFiles.AsNoTracking().Where(f => f.Document == due.Id).MaxAsync(f => f.Number);
        if (waiting is null || due.Newest is not { } earlier || earlier.File.Number != last) return;
        var address = shelf.PutNext(db, earlier.File, bytes, at, by);
        db.WaitingStamps.Remove(waiting);
        Work work = new(db, actor: null, clock.GetUtcNow());
        work.Record(document.Practice, Act.DocumentStamped, document.Client, document.Id.Value, $"sha256={address};earlier={earlier.File.Sha256}");
        await work.WriteEvidence(CancellationToken.None);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    /// <summary>It did not go: later again.</summary>
    public async Task Wait(DueStamp due, TimestampTrouble trouble)
    {
        using var mine = await turn.Take(CancellationToken.None);
        await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
        if (await db.WaitingStamps.SingleOrDefaultAsync(w => w.Document == due.Id) is not { } waiting) return;
        waiting.Wait(trouble, clock.GetUtcNow());
        await db.SaveChangesAsync();
    }
}
