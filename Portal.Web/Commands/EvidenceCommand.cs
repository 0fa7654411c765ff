using Microsoft.EntityFrameworkCore;
using Portal.Core.Evidence;
using Portal.Core.Storage;

namespace Portal.Web.Commands;

/// <summary><c>verify-evidence</c>: walks each practice's chain and names the first bad entry.</summary>
static class EvidenceCommand
{
    /// <summary>Exit code 0 when every chain is whole, 1 when one is not.</summary>
    public static async Task<int> Run(IDbContextFactory<PortalDb> databases, TextWriter output, CancellationToken stop = default)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var (verify, code) = (new VerifyEvidence(databases), 0);
        var practices = await db.Practices.OrderBy(p => p.Name).ToListAsync(stop);
        if (practices.Count == 0) await output.WriteLineAsync("There is no practice yet.");
        foreach (var practice in practices)
        {
            var verdict = await verify.Run(practice.Id, stop);
            await output.WriteLineAsync(verdict.IsWhole
                ? $"{practice.Name}: whole, {Entries(verdict.Good)}"
                : $"{practice.Name}: BROKEN at entry {verdict.FirstBad} ({verdict.Fault}); {Entries(verdict.Good)} good before it");
            if (!verdict.IsWhole) code = 1;
        }
        return code;
    }

    static string Entries(long count) => count == 1 ? "1 entry" : $"{count} entries";
}
