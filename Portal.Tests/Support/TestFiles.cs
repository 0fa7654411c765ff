using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Storage;
using Portal.Pdf;

namespace Portal.Tests.Support;

/// <summary>What is slow to make is made once for all tests: an empty database and one key to seal with.</summary>
static class TestFiles
{
    public const string Password = "test";

    static readonly string Folder = Directory.CreateTempSubdirectory("portal-tests-").FullName;
    static readonly Lazy<string> Database = new(MakeDatabase);
    static readonly Lazy<string> Key = new(MakeKey);

    static TestFiles() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);

    public static string EmptyDatabase => Database.Value;

    public static string SealKeyFile => Key.Value;

    /// <summary>Closes what the pool still holds of a database file.</summary>
    public static void Close(IDbContextFactory<PortalDb> databases)
    {
        using var db = databases.CreateDbContext();
        using var connection = new SqliteConnection(db.Database.GetConnectionString());
        SqliteConnection.ClearPool(connection);
    }

    static string MakeDatabase()
    {
        var path = Path.Combine(Folder, "empty.db");
        var databases = DatabaseSetup.File(path);
        using (var db = databases.CreateDbContext())
        {
            // Migrations where there are some: they also make what the model does not know, such as triggers.
            if (db.Database.GetMigrations().Any()) db.Database.Migrate();
            else db.Database.EnsureCreated();
        }
        Close(databases);
        return path;
    }

    static string MakeKey()
    {
        var path = Path.Combine(Folder, "seal.p12");
        using var key = SealKey.Create("Test", new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));
        key.Save(path, Password);
        return path;
    }
}
