using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Evidence;
using Portal.Core.Storage;
using Portal.Web.Accounts;

namespace Portal.Web.Backups;

/// <summary>Looks whether the database of a backup is one to go on with: whole, known to this version, and every chain of evidence unbroken.</summary>
sealed class BackupCheck(IServiceProvider services)
{
    /// <summary>Checks the database, and brings it up to date: it is a copy.</summary>
    /// <exception cref="BackupRefusedException">It is not one to go on with.</exception>
    public async Task Run(string database, CancellationToken stop = default)
    {
        if (!await DatabaseCopy.IsWhole(database, stop)) throw new BackupRefusedException("the database in this backup is damaged. Nothing was restored.");
        await DatabaseCopy.Settle(database, stop);
        var databases = DatabaseSetup.File(database);
        try
        {
            await using var portal = await databases.CreateDbContextAsync(stop);
            await using var accounts = AccountsSetup.Open(services, database);
            foreach (var db in (DbContext[])[portal, accounts]) await BringUpToDate(db, stop);
            await VerifyEvidence(databases, portal, stop);
        }
        finally
        {
            Close(databases);
        }
        await DatabaseCopy.Settle(database, stop);
    }

    static async Task BringUpToDate(DbContext db, CancellationToken stop)
    {
        var applied = await db.Database.GetAppliedMigrationsAsync(stop);
        var unknown = applied.Except(db.Database.GetMigrations(), StringComparer.Ordinal).FirstOrDefault();
        if (unknown is not null) throw new BackupRefusedException($"this backup was made by a newer version of Portal (it knows {unknown}). Restore it with that version.");
        if (!applied.Any()) throw new BackupRefusedException("the database in this backup is not one of Portal.");
        await db.Database.MigrateAsync(stop);
    }

    static async Task VerifyEvidence(IDbContextFactory<PortalDb> databases, PortalDb db, CancellationToken stop)
    {
        var practices = await db.Practices.Select(p => p.Id).Union(db.EvidenceHeads.Select(h => h.Practice)).Union(db.Evidence.Select(e => e.Practice)).ToListAsync(stop);
        VerifyEvidence verify = new(databases);
        foreach (var practice in practices)
        {
            if (await verify.Run(practice, stop) is { IsWhole: false } verdict)
                throw new BackupRefusedException($"the evidence of practice {practice.Value} is broken at entry {verdict.FirstBad} ({verdict.Fault}). Nothing was restored.");
        }
    }

    static void Close(IDbContextFactory<PortalDb> databases)
    {
        using var db = databases.CreateDbContext();
        using SqliteConnection connection = new(db.Database.GetConnectionString());
        SqliteConnection.ClearPool(connection);
    }
}
