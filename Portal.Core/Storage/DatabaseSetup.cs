using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using SQLitePCL;

namespace Portal.Core.Storage;

/// <summary>Opens the embedded database as Portal needs it, and brings it up to date.</summary>
public static class DatabaseSetup
{
    /// <summary>Options for a SQLite file.</summary>
    public static void UseFile(DbContextOptionsBuilder options, string path) =>
        options.UseSqlite(new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ToString()).AddInterceptors(Pragmas.Instance);

    /// <summary>A factory over one SQLite file.</summary>
    public static IDbContextFactory<PortalDb> File(string path)
    {
        var options = new DbContextOptionsBuilder<SqlitePortalDb>();
        UseFile(options, path);
        return new SqliteFiles(new(options.Options));
    }

    /// <summary>Applies what migrations are pending in any of the contexts of one file, after copying it once; gives the copy's path, if one was made.</summary>
    public static async Task<string?> BringUpToDate(IReadOnlyList<DbContext> contexts, string path, TimeProvider clock, CancellationToken stop = default)
    {
        // Side by side: what takes long is that each context makes its model, the first time.
        var pending = await Task.WhenAll(contexts.Select(db => Task.Run(() => db.Database.GetPendingMigrationsAsync(stop), stop)));
        var behind = contexts.Zip(pending, (db, migrations) => (db, migrations)).Where(c => c.migrations.Any()).Select(c => c.db).ToList();
        if (behind.Count == 0) return null;

        string? copy = null;
        if (System.IO.File.Exists(path) && (await contexts[0].Database.GetAppliedMigrationsAsync(stop)).Any())
        {
            copy = $"{path}.{clock.GetUtcNow():yyyyMMdd-HHmmss}.bak";
            await contexts[0].Database.ExecuteSqlAsync($"VACUUM INTO {copy}", stop);
        }
        foreach (var db in behind) await db.Database.MigrateAsync(stop);
        return copy;
    }

    /// <summary>A context is used again after it was given back, empty: making one costs more than most queries.</summary>
    sealed class SqliteFiles(PooledDbContextFactory<SqlitePortalDb> pool) : IDbContextFactory<PortalDb>
    {
        public PortalDb CreateDbContext() => pool.CreateDbContext();
    }

    /// <summary>FULL: a commit survives a power cut. secure_delete: freed content is zeroed.</summary>
    sealed class Pragmas : DbConnectionInterceptor
    {
        internal static readonly Pragmas Instance = new();

        /// <summary>A connection of the pool keeps them: they are set once for each that is really opened.</summary>
        readonly ConditionalWeakTable<sqlite3, object> set = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Set(connection);
            return Task.CompletedTask;
        }

        void Set(DbConnection connection)
        {
            if (((SqliteConnection)connection).Handle is not { } opened || !set.TryAdd(opened, this)) return;
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;";
            command.ExecuteNonQuery();
        }
    }
}
