using Microsoft.EntityFrameworkCore;
using Portal.Core.Documents;
using Portal.Core.Storage;

namespace Portal.Web.Commands;

/// <summary><c>make-seal</c>: makes a key and certificate of its own for each practice, and at a processor each controller, that has none.</summary>
static class SealCommand
{
    /// <summary>Makes what is missing; never overwrites a key.</summary>
    public static async Task<int> Run(IDbContextFactory<PortalDb> databases, Seals seals, TextWriter output, CancellationToken stop = default)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var controllers = await db.Trajectories.Where(t => t.Controller != null).Select(t => t.Controller!.Value).Distinct().ToListAsync(stop);
        var sealers = (await db.Practices.ToListAsync(stop)).Select(p => (p.Id.Value, p.Name))
            .Concat((await db.Parties.Where(p => controllers.Contains(p.Id)).ToListAsync(stop)).Select(p => (p.Id.Value, p.Name))).ToList();
        foreach (var (id, name) in sealers)
        {
            var there = seals.Has(id);
            if (!there) seals.Make(id, name).Dispose();
            await output.WriteLineAsync($"{name}: {(there ? "has a seal" : "made a seal")}");
        }
        if (sealers.Count == 0) await output.WriteLineAsync("There is no practice yet.");
        return 0;
    }
}
