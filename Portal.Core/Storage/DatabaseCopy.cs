using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Portal.Core.Storage;

/// <summary>Copies the embedded database while it is in use, and looks whether a copy is whole.</summary>
public static class DatabaseCopy
{
    /// <summary>
    /// Writes what is committed now to a new file: one snapshot, which holds up no writer. Free pages do not come along, so what
    /// was erased is not in it.
    /// </summary>
    public static async Task Make(string from, string to, CancellationToken stop = default)
    {
        await using var connection = await Open(from, stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $to";
        command.Parameters.AddWithValue("$to", to);
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>True when every page, index and reference of the file is in order.</summary>
    public static async Task<bool> IsWhole(string path, CancellationToken stop = default)
    {
        try
        {
            await using var connection = await Open(path, stop);
            await using var pages = connection.CreateCommand();
            pages.CommandText = "PRAGMA integrity_check(1)";
            if (Convert.ToString(await pages.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture) != "ok") return false;
            await using var references = connection.CreateCommand();
            references.CommandText = "PRAGMA foreign_key_check";
            return await references.ExecuteScalarAsync(stop) is null;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    /// <summary>
    /// Lets the file keep a write-ahead log, as Portal works with it (a new copy does not), and writes that log back into the file:
    /// the file alone is the database.
    /// </summary>
    public static async Task Settle(string path, CancellationToken stop = default)
    {
        await using var connection = await Open(path, stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>A connection of its own: closing it closes the file.</summary>
    static async Task<SqliteConnection> Open(string path, CancellationToken stop)
    {
        SqliteConnectionStringBuilder file = new() { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 60 };
        SqliteConnection connection = new(file.ToString());
        await connection.OpenAsync(stop);
        return connection;
    }
}
