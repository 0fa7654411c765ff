using Microsoft.EntityFrameworkCore;
using Portal.Core.Dossiers;
using Portal.Core.Storage;

namespace Portal.Core.Documents;

/// <summary>A revision as it was taken from the shelf.</summary>
public sealed record TakenFile(DocumentFile File, byte[] Bytes);

/// <summary>
/// Where the files of sealed documents lie: put once, never changed, found by what they are, closed with keys of the data folder. The
/// rows are in the database, so that a document and the act that it proves are kept together or not at all.
/// </summary>
public sealed class DocumentShelf(IFileKeys keys)
{
    /// <summary>Puts the first revision of a document.</summary>
    public void Put(PortalDb db, Document document, byte[] bytes) => db.DocumentFiles.Add(DocumentFile.First(document, bytes, keys));

    /// <summary>Puts a revision behind another; gives its address.</summary>
    public string PutNext(PortalDb db, DocumentFile earlier, byte[] bytes, DateTimeOffset stampedAt, string stampedBy)
    {
        var next = earlier.Next(bytes, stampedAt, stampedBy, keys);
        db.DocumentFiles.Add(next);
        return next.Sha256;
    }

    /// <summary>The newest revision; null when a revision is missing, was altered, or does not follow from what was sealed.</summary>
    public async Task<TakenFile?> TakeNewest(PortalDb db, Document document, CancellationToken stop = default)
    {
        var chain = await db.DocumentFiles.AsNoTracking().Where(f => f.Document == document.Id).OrderBy(f => f.Number).Select(f => new { f.Number, f.Sha256, f.Earlier }).ToListAsync(stop);
        var (next, before) = (1, (string?)null);
        foreach (var one in chain)
            if (one.Number != next++ || one.Earlier != before || (before is null && one.Sha256 != document.Sha256)) return null;
            else before = one.Sha256;
        if (before is null) return null;
        var file = await db.DocumentFiles.AsNoTracking().SingleAsync(f => f.Sha256 == before, stop);
        return Open(file) is { } bytes ? new(file, bytes) : null;
    }

    /// <summary>The bytes of one revision; null when they, or their key, are not what was kept.</summary>
    public byte[]? Open(DocumentFile file) => file.Open(keys);

    /// <summary>Closes files from before files were closed, a few at a time; gives how many.</summary>
    public async Task<int> CloseOld(IDbContextFactory<PortalDb> databases, WriteLock turn, CancellationToken stop = default)
    {
        var closed = 0;
        var failed = new List<string>();
        while (true)
        {
            using var mine = await turn.Take(stop);
            await using var db = await databases.CreateDbContextAsync(stop);
            var open = await db.DocumentFiles.Where(f => f.WrappedKey == null && !failed.Contains(f.Sha256)).OrderBy(f => f.Sha256).Take(20).ToListAsync(stop);
            if (open.Count == 0) return closed;
            foreach (var file in open)
                if (file.Close(keys)) closed++;
                else failed.Add(file.Sha256);
            await db.SaveChangesAsync(stop);
            if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", stop);
        }
    }
}
