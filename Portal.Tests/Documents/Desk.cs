using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Core;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Documents;
using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Tests.Practices;

namespace Portal.Tests.Documents;

/// <summary>One client, her adviser and a database: every act goes through its real operation, so the documents are as in a practice.</summary>
sealed class Desk : IAsyncDisposable
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
        Press = new(new Seals(new SealSettings(folder.FullName, "test", MakeMissing: true), clock));
    }

    public PrivacyProfile Profile { get; }

    public Store Store { get; }

    public DocumentPress Press { get; }

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
        await db.Database.EnsureCreatedAsync();
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

    /// <summary>Records an item that the client gave.</summary>
    public async Task<ItemId> Add(string category, string value, string? purpose = null, SourceId? source = null, Medium medium = Medium.Electronic)
    {
        var from = source ?? Profile.Category(category)!.Sources[0];
        var wish = new NewItem(Trajectory.Id, category, purpose ?? Profile.Category(category)!.PurposeIds[0], from, LegalDay.Of(Now), value, "UWV, intake",
            medium, medium is Medium.Paper ? "kast 3, map 12" : null, null, "paspoort");
        return Done(await new AddItem(Store, regulations).Run(Adviser, Client.Id, wish, CommandKey.New()));
    }

    public async Task Edit(ItemId item, string value)
    {
        await using var db = await Store.Read();
        var seen = (await db.Items.SingleAsync(i => i.Id == item)).Version;
        Done(await new EditItem(Store, regulations).Run(Adviser, item, value, seen, CommandKey.New()));
    }

    public async Task LookIn(string reason)
    {
        Done(await new TakeAccess(Store, regulations).Run(Colleague, Client.Id, reason, CommandKey.New()));
        Done(await new OpenDossier(Store, regulations).Run(Colleague, Client.Id, CommandKey.New()));
    }

    public async Task Reveal(ItemId item, string reason) => _ = Done(await new RevealItem(Store, regulations, clock).Run(Adviser, item, reason, CommandKey.New()));

    public async Task<ConsentId> Ask(params string[] categories) => Done(await new AskConsent(Store, regulations).Run(
        Adviser, Client.Id, new(Trajectory.Id, Expert.Id, "disclosureOnConsent", categories, LegalDay.Of(Now).AddMonths(3)), CommandKey.New()));

    public async Task<ConsentId> Give(params string[] categories)
    {
        var id = await Ask(categories);
        await using var db = await Store.Read();
        var hash = (await db.Consents.SingleAsync(c => c.Id == id)).TextHash;
        Done(await new GiveConsent(Store, regulations, Press).Run(Me, new(id, hash, Ticked: true, "S. Öztürk", new("password", Now)), CommandKey.New()));
        return id;
    }

    public async Task Withdraw(ConsentId id) => Done(await new WithdrawConsent(Store, regulations, Press).Run(Me, id, CommandKey.New()));

    public async Task<DisclosureId> Prepare(Party recipient, string purpose, params ItemId[] items) => Done(await new PrepareDisclosure(Store, regulations)
        .Run(Adviser, Client.Id, new(Trajectory.Id, recipient.Id, purpose, items), CommandKey.New()));

    public async Task<DisclosureId> Disclose(Party recipient, string purpose, params ItemId[] items)
    {
        var id = await Prepare(recipient, purpose, items);
        Done(await new ReleaseDisclosure(Store, regulations, Press).Run(Adviser, id, CommandKey.New()));
        return id;
    }

    public async Task<RequestId> File(RightId right, ItemId? item = null, string? text = null, string? proposed = null) => Done(
        await new FileRequest(Store, regulations, HolidayCalendar.Netherlands).Run(Me, new(right, null, item, text, proposed), CommandKey.New()));

    public async Task Decide(NewDecision decision) =>
        Done(await new DecideRequest(Store, regulations, HolidayCalendar.Netherlands, Press).Run(Adviser, decision, CommandKey.New()));

    /// <summary>The newest document of something.</summary>
    public async Task<Sheet> Sheet(Guid subject, DocumentKind kind)
    {
        await using var db = await Store.Read();
        var document = (await db.Documents.Where(d => d.Subject == subject && d.Kind == kind).ToListAsync()).MaxBy(d => d.MadeAt)!;
        return new((await db.DocumentFiles.SingleAsync(f => f.Document == document.Id)).Bytes);
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
