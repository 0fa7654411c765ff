using Microsoft.EntityFrameworkCore;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Import;

/// <summary>Looks at a file and writes nothing.</summary>
public sealed class CheckImport(Store store, Regulations regulations, TimeProvider clock)
{
    /// <summary>Most megabytes of a file.</summary>
    public const int MostMegabytes = CsvFile.MostMegabytes;

    /// <summary>Every problem by row and column, and what would come in.</summary>
    public async Task<Outcome<ImportReport>> Of(Actor actor, byte[] file, IProgress<ImportProgress>? progress = null, CancellationToken stop = default)
    {
        if (actor.Role is not Role.Administrator) return new NotFound();
        await using var db = await store.Read(stop);
        if (!await Standing.Holds(db, actor, clock.GetUtcNow(), stop)) return new NotFound();
        var profile = await regulations.Of(db, actor.Practice, stop);
        var facts = await ImportFacts.Read(db, profile, actor, clock.GetUtcNow(), stop);
        var read = await Task.Run(() => ImportReader.Read(file, facts, progress), stop);
        return read.IsRefused ? read.Refusal! : read.Value.Report;
    }
}

/// <summary>Brings clients, trajectories and items in from a file: all of it or nothing.</summary>
public sealed class ImportFile(Store store, Regulations regulations)
{
    /// <summary>Brings it in. The file is looked at again, inside the transaction.</summary>
    public Task<Outcome<ImportId>> Run(Actor actor, byte[] file, CommandKey key, IProgress<ImportProgress>? progress = null, CancellationToken stop = default) =>
        store.Write<ImportId>(actor, key.For(nameof(ImportFile), Guid.Empty), async work =>
        {
            if (actor.Role is not Role.Administrator) return new NotFound();
            var profile = await regulations.Of(work.Db, actor.Practice, stop);
            var facts = await ImportFacts.Read(work.Db, profile, actor, work.Now, stop);
            var read = ImportReader.Read(file, facts, progress);
            if (read.IsRefused) return read.Refusal!;
            var (report, clients) = read.Value;
            if (report.Problems.Count > 0) return new ImportHasProblems(report.Problems.Count);

            progress?.Report(new(report.Rows, report.Rows, Writing: true));
            var import = ImportBatch.Of(actor.Practice, actor.Membership, clients.Count, report.Items, work.Now);
            work.Db.Add(import);
            work.Record(Act.Imported, null, import.Id.Value, $"clients={clients.Count};items={report.Items}");
            foreach (var one in clients)
            {
                work.Db.AddRange(one.Client, one.Trajectory, ImportedInBatch.Of(import.Id, one.Client.Id));
                work.Db.AddRange(one.Items);
                work.Record(Act.ClientRegistered, one.Client.Id, one.Client.Id.Value, $"import={import.Id.Value};items={one.Items.Count}");
            }
            return import.Id;
        }, stop);
}
