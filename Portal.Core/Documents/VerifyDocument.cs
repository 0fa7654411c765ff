using Microsoft.EntityFrameworkCore;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Documents;

/// <summary>
/// Says whether a file is one that Portal made. Public by design, nobody need act: who has the whole file can
/// know its fingerprint and nobody can guess it, and the answer holds less than the file. Nothing is written, also not who asked.
/// </summary>
public sealed class VerifyDocument(Store store, DocumentShelf shelf, Regulations regulations, TimeProvider clock)
{
    /// <summary>The file with this fingerprint; null when Portal made no such file.</summary>
    public async Task<VerifiedDocument?> Of(Fingerprint fingerprint, CancellationToken stop = default)
    {
        await using var db = await store.Read(stop);
        return await db.DocumentFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Sha256 == fingerprint.Text, stop) is { } file
            ? await new Verification(db, shelf, regulations, clock.GetUtcNow()).Of(file, stop)
            : null;
    }
}
