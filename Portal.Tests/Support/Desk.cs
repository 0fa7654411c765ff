using Microsoft.EntityFrameworkCore;
using Portal.Core;
using Portal.Core.Documents;
using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Tests.Practices;

namespace Portal.Tests.Support;

/// <summary>One practice with a real database file, seen from behind its staff's desk.</summary>
sealed class Desk : IDisposable
{
    static readonly Lazy<ProfileLibrary> Library = new(() => ProfileLibrary.Load(Shipped.Folder));
    readonly string folder = Directory.CreateTempSubdirectory("desk").FullName;
    readonly WriteLock turn = new();

    Desk(string profileId)
    {
        Databases = DatabaseSetup.File(Path.Combine(folder, "portal.db"));
        Store = new(Databases, turn, Clock);
        Regulations = new(Library.Value);
        Practice = Practice.Open(profileId, "Praktijk", "Straat 1");
        Press = new(new Seals(new(folder, "geheim", MakeMissing: true), Clock), new(APortal.OtherKeys()));
    }

    public IDbContextFactory<PortalDb> Databases { get; }

    public Store Store { get; }

    public Regulations Regulations { get; }

    public DocumentPress Press { get; }

    public Practice Practice { get; }

    public SetClock Clock { get; } = new(new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero));

    public DateOnly Today => LegalDay.Of(Clock.GetUtcNow());

    public static async Task<Desk> Of(string profileId = "pro6-advies")
    {
        var desk = new Desk(profileId);
        await using var db = await desk.Store.Read();
        await db.Database.MigrateAsync();
        await desk.Keep(desk.Practice);
        return desk;
    }

    /// <summary>A second practice in the same database.</summary>
    public async Task<Actor> AStranger()
    {
        var other = Practice.Open("pro6-advies", "Elders", "Straat 2");
        await Keep(other);
        return await Staff("Vreemde", practice: other.Id);
    }

    public async Task<Actor> Staff(string name, Role role = Role.Adviser, PartyId? controller = null, PracticeId? practice = null)
    {
        var adviser = Adviser.Enter(practice ?? Practice.Id, name, "adviseur", new(2026, 1, 1), controller);
        var member = Membership.Of(Id.New<AccountId>(), adviser, role);
        await Keep(adviser, member);
        return new(member.Account, member.Id, member.Practice, role, name, Adviser: adviser.Id, Controller: controller);
    }

    public async Task<Trajectory> Client(
        string name, Actor adviser, string type = "reintegration", PrincipalKind kind = PrincipalKind.Uwv, PartyId? principal = null, string town = "Zwolle")
    {
        var client = Core.People.Client.Register(adviser.Practice, name, town);
        var trajectory = Trajectory.Start(client, type, kind, principal, adviser.Controller, adviser.Adviser, new(2026, 1, 5));
        await Keep(client, trajectory);
        return trajectory;
    }

    /// <summary>The client of a trajectory, signed in.</summary>
    public async Task<Actor> Herself(Trajectory trajectory)
    {
        await using var db = await Store.Read();
        var client = db.Clients.Single(c => c.Id == trajectory.Client);
        var member = Membership.Of(Id.New<AccountId>(), client);
        await Keep(member);
        return new(member.Account, member.Id, member.Practice, Role.Client, client.Name, Client: client.Id);
    }

    public async Task<Party> Party(string kind, string name)
    {
        var party = Core.Practices.Party.Enter(Practice.Id, kind, name, agreement: new(new(2025, 1, 1), "1.0", null));
        await Keep(party);
        return party;
    }

    public async Task<DossierItem> Item(Trajectory trajectory, string category, string value, string purpose = "assignment")
    {
        var item = DossierItem.Record(trajectory, new(trajectory.Id, category, purpose, SourceId.Client, Today, value), null, null, Clock.GetUtcNow());
        await Keep(item);
        return item;
    }

    public async Task<Request> Request(Trajectory trajectory, DateOnly dueOn, RightId right = RightId.Access, DossierItem? item = null, string? proposed = null)
    {
        var request = Core.Rights.Request.Receive(trajectory, new(right, Item: item?.Id, Text: "Dit klopt niet.", Proposed: proposed), dueOn, Clock.GetUtcNow());
        await Keep(request);
        return request;
    }

    public async Task Keep(params object[] rows)
    {
        await using var db = await Store.Read();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    public void Dispose()
    {
        turn.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>A clock that stands still until it is set.</summary>
sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
