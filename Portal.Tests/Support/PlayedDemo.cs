using Microsoft.EntityFrameworkCore;
using Portal.Core.Documents;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Web.Demo;

namespace Portal.Tests.Support;

/// <summary>The demo's practices and people, played once for all tests; each test works in a copy of its own.</summary>
sealed class PlayedDemo : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    static readonly Lazy<Task<string>> Played = new(Play);
    public static readonly ProfileLibrary Profiles = ProfileLibrary.Load(Path.Combine(AppContext.BaseDirectory, "profiles"));

    /// <summary>Where the documents of the demo lie, closed with keys that all tests share.</summary>
    public static readonly DocumentShelf Shelf = new(APortal.OtherKeys());

    readonly string folder = Directory.CreateTempSubdirectory("portal-test").FullName;
    readonly WriteLock turn = new();

    PlayedDemo(string played)
    {
        foreach (var file in Directory.GetFiles(played)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        Databases = DatabaseSetup.File(Path.Combine(folder, "portal.db"));
        Regulations = new(Profiles);
        Store = new(Databases, turn, Clock);
        Press = new(new Seals(new(folder, "test", MakeMissing: true), Clock), Shelf);
    }

    public IDbContextFactory<PortalDb> Databases { get; }

    public Regulations Regulations { get; }

    public Store Store { get; }

    public DocumentPress Press { get; }

    public WriteLock Turn => turn;

    public string Folder => folder;

    public DemoClock Clock { get; } = new() { Now = Now };

    public HolidayCalendar Calendar => HolidayCalendar.Netherlands;

    public static async Task<PlayedDemo> Open() => new(await Played.Value);

    /// <summary>Somebody of the demo, by the first name.</summary>
    public async Task<Actor> As(string name)
    {
        await using var db = await Store.Read();
        foreach (var m in await db.Memberships.ToListAsync())
        {
            var client = await db.Clients.SingleOrDefaultAsync(c => c.Id == m.Client);
            var adviser = await db.Advisers.SingleOrDefaultAsync(a => a.Id == m.Adviser);
            var representative = await db.Representatives.SingleOrDefaultAsync(r => r.Id == m.Representative);
            var full = representative?.Name ?? client?.Name ?? adviser!.Name;
            if (full.StartsWith(name + " ", StringComparison.Ordinal))
                return new(m.Account, m.Id, m.Practice, m.Role, full, m.Client, m.Adviser, adviser?.Controller, m.Representative);
        }
        throw new InvalidOperationException($"{name} plays no part.");
    }

    public async ValueTask DisposeAsync()
    {
        turn.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await Task.Yield();
        Directory.Delete(folder, recursive: true);
    }

    static async Task<string> Play()
    {
        var master = Directory.CreateTempSubdirectory("portal-played").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(master, recursive: true);
        var databases = DatabaseSetup.File(Path.Combine(master, "portal.db"));
        await using var db = await databases.CreateDbContextAsync();
        await db.Database.MigrateAsync();
        using var alone = new WriteLock();
        await DemoData.Fill(databases, alone, Profiles, new(new(master, "test", MakeMissing: true), Shelf), Now);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return master;
    }
}
