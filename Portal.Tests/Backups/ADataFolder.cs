using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Tests.Support;
using Portal.Web.Accounts;
using Portal.Web.Backups;
using Portal.Web.Hosting;

namespace Portal.Tests.Backups;

/// <summary>A data folder with Portal's own services over it, and no web server.</summary>
sealed class ADataFolder : IAsyncDisposable
{
    readonly ServiceProvider services;

    ADataFolder(string path, TimeProvider? clock, BackupSettings? backups)
    {
        Settings = new(path, TestFiles.Password, IsDemo: false);
        Backups = backups ?? new(Path.Combine(path, "backups"), Nightly: true, Hour: 3, Keep: 7);
        ServiceCollection all = new();
        all.AddLogging().AddMetrics().AddRooms(Settings).AddAccounts(Settings.Database, production: true).AddBackups(Backups);
        all.AddSingleton<Portal.Core.Dossiers.IFileKeys, Portal.Web.Dossiers.FileKeys>();
        all.AddDataProtection().SetApplicationName("Portal").PersistKeysToFileSystem(new(Settings.Keys));
        if (clock is not null) all.AddSingleton(clock);
        services = all.BuildServiceProvider();
    }

    public Settings Settings { get; }

    public BackupSettings Backups { get; }

    public IDbContextFactory<PortalDb> Databases => Of<IDbContextFactory<PortalDb>>();

    /// <summary>Over a folder as it is.</summary>
    public static ADataFolder At(string path, TimeProvider? clock = null, BackupSettings? backups = null) => new(path, clock, backups);

    /// <summary>A new folder with a database, a key of cookies and one practice with its seal.</summary>
    public static async Task<ADataFolder> New(string path, TimeProvider? clock = null, BackupSettings? backups = null)
    {
        Directory.CreateDirectory(path);
        var folder = At(path, clock, backups);
        await folder.services.PrepareDatabase();
        folder.Of<IDataProtectionProvider>().CreateProtector("test").Protect("makes a key");
        var practice = Practice.Open("pro6-advies", "Praktijk Test", "Dorpsstraat 1\n1234 AB Dorp");
        Directory.CreateDirectory(folder.Settings.Seals);
        File.Copy(TestFiles.SealKeyFile, Path.Combine(folder.Settings.Seals, $"{practice.Id.Value:D}.p12"));
        folder.Enter(practice, Party.Enter(practice.Id, "otherProfessional", "Jobcoach"));
        return folder;
    }

    public T Of<T>() where T : notnull => services.GetRequiredService<T>();

    public T Look<T>(Func<PortalDb, T> at)
    {
        using var db = Databases.CreateDbContext();
        return at(db);
    }

    public void Enter(params object[] things) => Look(db =>
    {
        db.AddRange(things);
        return db.SaveChanges();
    });

    /// <summary>Enters so many clients, each with an adviser of her own.</summary>
    public void EnterPeople(int count)
    {
        var practice = Look(db => db.Practices.Single());
        var type = Of<ProfileLibrary>().Find(practice.ProfileId)!.TrajectoryTypes[0];
        for (var i = 0; i < count; i++)
        {
            var client = Client.Register(practice.Id, $"Noor {i}", "Dorp", new DateOnly(1988, 4, 3));
            var adviser = Adviser.Enter(practice.Id, $"Anna {i}", "adviseur", new DateOnly(2020, 1, 1), null, null);
            var trajectory = Trajectory.Start(client, type.Id, type.PrincipalKinds[0], null, null, adviser.Id, new DateOnly(2026, 1, 1));
            Enter(client, adviser, Membership.Of(Id.New<AccountId>(), client), Membership.Of(Id.New<AccountId>(), adviser, Role.Adviser), trajectory);
        }
    }

    /// <summary>One writer for each trajectory that there is.</summary>
    public IReadOnlyList<Writer> Writers() => Look(db => db.Trajectories.AsNoTracking().ToList().Select(t =>
    {
        var (client, adviser) = (db.Clients.Single(c => c.Id == t.Client), db.Advisers.Single(a => a.Id == t.AssignedAdviser));
        var (hers, his) = (db.Memberships.Single(m => m.Client == client.Id), db.Memberships.Single(m => m.Adviser == adviser.Id));
        return new Writer(
            this,
            new(hers.Account, hers.Id, t.Practice, hers.Role, client.Name, client.Id),
            new(his.Account, his.Id, t.Practice, his.Role, adviser.Name, Adviser: adviser.Id),
            t,
            db.Parties.AsNoTracking().First());
    }).ToList());

    public async ValueTask DisposeAsync()
    {
        TestFiles.Close(Databases);
        await services.DisposeAsync();
    }
}
