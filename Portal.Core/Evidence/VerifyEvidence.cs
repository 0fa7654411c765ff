using System.Data;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Evidence;

/// <summary>Walks a practice's chain and names the first bad entry.</summary>
public sealed class VerifyEvidence(IDbContextFactory<PortalDb> databases)
{
    /// <summary>Walks the whole chain. Reads one entry at a time: memory does not grow with the chain.</summary>
    public async Task<EvidenceVerdict> Run(PracticeId practice, CancellationToken stop = default)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        // One snapshot for head and entries: an entry written meanwhile is no fault. On SQLite this level begins deferred and holds up no writer.
        await using var snapshot = await db.Database.BeginTransactionAsync(db.Database.IsSqlite() ? IsolationLevel.ReadUncommitted : IsolationLevel.RepeatableRead, stop);
        var head = await db.EvidenceHeads.AsNoTracking().SingleOrDefaultAsync(h => h.Practice == practice, stop) ?? EvidenceHead.Empty(practice);
        var (count, hash) = (0L, EvidenceEntry.Beginning);
        await using var entries = db.Evidence.AsNoTracking().Where(e => e.Practice == practice).OrderBy(e => e.Sequence).AsAsyncEnumerable().GetAsyncEnumerator(stop);
        while (true)
        {
            try
            {
                if (!await entries.MoveNextAsync()) break;
            }
            catch (Exception unreadable) when (unreadable is InvalidOperationException or FormatException or InvalidCastException or ArgumentException or OverflowException)
            {
                return new(practice, count, count + 1, EvidenceFault.Altered);
            }
            var entry = entries.Current;
            if (entry.Sequence != count + 1) return new(practice, count, count + 1, EvidenceFault.Missing);
            if (entry.PreviousHash != hash) return new(practice, count, entry.Sequence, EvidenceFault.DoesNotFollow);
            if (entry.Hash != entry.ComputeHash()) return new(practice, count, entry.Sequence, EvidenceFault.Altered);
            (count, hash) = (entry.Sequence, entry.Hash);
        }
        if (count < head.Count) return new(practice, count, count + 1, EvidenceFault.Missing);
        if (count > head.Count) return new(practice, head.Count, head.Count + 1, EvidenceFault.BeyondHead);
        return hash == head.Hash ? new(practice, count, null, null) : new(practice, count - 1, count, EvidenceFault.BeyondHead);
    }
}

/// <summary>What the walk found.</summary>
/// <param name="Practice">Whose chain.</param>
/// <param name="Good">Number of good entries from the start.</param>
/// <param name="FirstBad">Sequence of the first bad entry; null when the chain is whole.</param>
/// <param name="Fault">What is wrong with it.</param>
public sealed record EvidenceVerdict(PracticeId Practice, long Good, long? FirstBad, EvidenceFault? Fault)
{
    /// <summary>True when the chain is whole.</summary>
    public bool IsWhole => FirstBad is null;
}

/// <summary>What can be wrong with an entry.</summary>
public enum EvidenceFault
{
    /// <summary>Its fields do not give its hash.</summary>
    Altered,

    /// <summary>It does not hold the hash of the entry before.</summary>
    DoesNotFollow,

    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>The chain goes on after, or differs from, its recorded head.</summary>
    BeyondHead,
}
