using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Core;
using Portal.Core.Documents;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Tests.Practices;

namespace Portal.Tests.Documents;

/// <summary>One client, her adviser and a database: every act goes through its real operation, so the documents are as in a practice.</summary>
sealed partial class Desk : IAsyncDisposable
{
    public const string ClientName = "Şahin Öztürk-Łukasiewicz";

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-desk");
    readonly WriteLock turn = new();
    readonly Clock clock = new();
    readonly IDbContextFactory<PortalDb> databases;
    readonly Regulations regulations;

    Desk(PrivacyProfile profile)
    {
        Profile = profile;
        databases = DatabaseSetup.File(Path.Combine(folder.FullName, "portal.db"));
        regulations = new(new ProfileLibrary(new Dictionary<string, PrivacyProfile> { [profile.ProfileId] = profile }, []));
        Store = new(databases, turn, clock);
        Press = new(new Seals(new SealSettings(folder.FullName, "test", MakeMissing: true), clock), Shelf);
    }

    public PrivacyProfile Profile { get; }

    public Store Store { get; }

    public DocumentPress Press { get; }

    public DocumentShelf Shelf { get; } = new(Support.APortal.OtherKeys());

    public Practice Practice { get; private set; } = null!;

    public Client Client { get; private set; } = null!;

    public Actor Me { get; private set; } = null!;

    public Actor Adviser { get; private set; } = null!;

    public Actor Colleague { get; private set; } = null!;

    public Trajectory Trajectory { get; private set; } = null!;

    public Party Principal { get; private set; } = null!;

    public Party Expert { get; private set; } = null!;

    /// <summary>The adviser's local clock; each test moves it.</summary>
    public DateTimeOffset Now { get => clock.Now; set => clock.Now = value; }

    /// <summary>A practice that decides itself, with a re-integration for UWV.</summary>
    public static Task<Desk> Pro6(string language, Func<PrivacyProfile, PrivacyProfile>? change = null) => Open("pro6-advies", language, change);

    /// <summary>A processor with one controller, who decides and seals.</summary>
    public static Task<Desk> Psycro(string language) => Open("psycro", language, null);

    static async Task<Desk> Open(string profile, string language, Func<PrivacyProfile, PrivacyProfile>? change)
    {
        var shipped = Shipped.Profile(profile);
        var desk = new Desk(change?.Invoke(shipped) ?? shipped);
        await using var db = await desk.databases.CreateDbContextAsync();
        await db.Database.MigrateAsync();
        await desk.Furnish(db, language);
        return desk;
    }

    async Task Furnish(PortalDb db, string language)
    {
        Practice = Practice.Open(Profile.ProfileId, Profile.Practice.Name, "Voorbeeldkade 8\n1234 AB Voorbeeldstad");
        var agreement = new Agreement(new(2025, 1, 6), "1.0", null);
        Principal = Party.Enter(Practice.Id, Profile.IsProcessor() ? "zkmPractitioner" : "uwv", Profile.IsProcessor() ? "ZKM-praktijk Voorbeeld" : "UWV Voorbeeldstad", agreement: agreement);
        Expert = Party.Enter(Practice.Id, "otherProfessional", "Praktijk De Linde");
        Client = Client.Register(Practice.Id, ClientName, "Voorbeeldstad", new(1984, 4, 3), language);
        PartyId? controller = Profile.IsProcessor() ? Principal.Id : null;
        var one = Core.People.Adviser.Enter(Practice.Id, "Anna Adviseur", "Re-integratieadviseur", new(2025, 1, 6), controller);
        var other = Core.People.Adviser.Enter(Practice.Id, "Koen Collega", "Jobcoach", new(2025, 1, 6), controller);
        var keeper = Core.People.Adviser.Enter(Practice.Id, "Bert Beheer", "Beheerder", null);
        db.AddRange(Practice, Principal, Expert, Client, one, other, keeper);
        Me = Join(db, Membership.Of(Id.New<AccountId>(), Client), ClientName, null);
        Adviser = Join(db, Membership.Of(Id.New<AccountId>(), one, Role.Adviser), one.Name, controller);
        Colleague = Join(db, Membership.Of(Id.New<AccountId>(), other, Role.Adviser), other.Name, controller);
        var admin = Join(db, Membership.Of(Id.New<AccountId>(), keeper, Role.Administrator), keeper.Name, null);
        await db.SaveChangesAsync();
        var start = Profile.IsProcessor()
            ? new NewTrajectory(Client.Id, "zkmValuation", PrincipalKind.ZkmPractitioner, new(2026, 1, 5), Principal.Id, controller, one.Id)
            : new NewTrajectory(Client.Id, "reintegration", PrincipalKind.Uwv, new(2026, 1, 5), Principal.Id, null, one.Id);
        var id = Done(await new StartTrajectory(Store, regulations).Run(admin, start, CommandKey.New()));
        Trajectory = await db.Trajectories.SingleAsync(t => t.Id == id);
    }

    static Actor Join(PortalDb db, Membership membership, string name, PartyId? controller)
    {
        db.Add(membership);
        return new(membership.Account, membership.Id, membership.Practice, membership.Role, name, membership.Client, membership.Adviser, controller, membership.Representative);
    }

    public async ValueTask DisposeAsync()
    {
        await Task.CompletedTask;
        turn.Dispose();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    static T Done<T>(Outcome<T> outcome) => outcome.Value;

    static void Done(Outcome outcome) => Assert.Null(outcome.Refusal);

    sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 5, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
