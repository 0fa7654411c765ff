using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Documents;
using Portal.Core.Dossiers;
using Portal.Core.Evidence;
using Portal.Core.Intake;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Signing;
using Portal.Core.Storage;
using Portal.Tests.Practices;
using Portal.Web.Dossiers;

namespace Portal.Tests.Support;

/// <summary>
/// A portal as it runs, for one test: real SQLite in a folder of its own, real operations, real profiles, a clock that the test moves.
/// People and parties are entered by name: <c>portal.Client("Noor")</c>, <c>portal.Adviser("Anna")</c>, <c>noor.Trajectory()</c>.
/// </summary>
sealed partial class APortal : IAsyncDisposable
{
    static readonly ProfileLibrary Profiles = ProfileLibrary.Load(Shipped.Folder);

    readonly WriteLock turn = new();
    readonly string folder = Directory.CreateTempSubdirectory("portal-").FullName;

    APortal(string profileId)
    {
        File.Copy(TestFiles.EmptyDatabase, DatabasePath);
        Databases = DatabaseSetup.File(DatabasePath);
        Store = new(Databases, turn, Clock);
        Seals = new(new SealSettings(Path.Combine(folder, "seals"), TestFiles.Password, MakeMissing: false), Clock);
        Press = new(Seals, new(Keys));
        Directory.CreateDirectory(Path.Combine(folder, "seals"));
        Own = Open(profileId);
    }

    public static Task<APortal> Of(string profileId = "pro6-advies") => Task.FromResult(new APortal(profileId));

    public FakeClock Clock { get; } = new();

    public IDbContextFactory<PortalDb> Databases { get; }

    public Store Store { get; }

    public WriteLock Turn => turn;

    public Regulations Regulations { get; } = new(Profiles);

    /// <summary>The keys that close the keys of files: real ones, that live as long as the test.</summary>
    public IFileKeys Keys { get; } = OtherKeys();

    public Seals Seals { get; }

    public DocumentPress Press { get; private set; }

    public string DatabasePath => Path.Combine(folder, "portal.db");

    /// <summary>The practice that most tests are about.</summary>
    public APractice Own { get; }

    public AddItem AddItem => new(Store, Regulations);

    public AddFile AddFile => new(Store, Regulations, Keys);

    public OpenFile OpenFile => new(Store, Regulations, Keys);

    public EditItem EditItem => new(Store, Regulations);

    public RevealItem RevealItem => new(Store, Regulations, Clock);

    public TakeAccess TakeAccess => new(Store, Regulations);

    public OpenDossier OpenDossier => new(Store, Regulations);

    public StartTrajectory StartTrajectory => new(Store, Regulations);

    public CloseTrajectory CloseTrajectory => new(Store, Regulations);

    public ReopenTrajectory ReopenTrajectory => new(Store, Regulations);

    public AssignAdviser AssignAdviser => new(Store);

    public ChangePrincipal ChangePrincipal => new(Store, Regulations);

    public RecordDeath RecordDeath => new(Store);

    public JoinClients JoinClients => new(Store);

    public FileRequest FileRequest => new(Store, Regulations, HolidayCalendar.Netherlands, Press);

    public TakeBackRequest TakeBackRequest => new(Store);

    public ExtendRequest ExtendRequest => new(Store, Regulations, HolidayCalendar.Netherlands, Press);

    public DecideRequest DecideRequest => new(Store, Regulations, HolidayCalendar.Netherlands, Press);

    public AskConsent AskConsent => new(Store, Regulations);

    public GiveConsent GiveConsent => new(Store, Regulations, Press);

    public DeclineConsent DeclineConsent => new(Store, Regulations, Press);

    public WithdrawConsent WithdrawConsent => new(Store, Regulations, Press);

    public AskDeclaration AskDeclaration => new(Store, Regulations);

    public SignDeclaration SignDeclaration => new(Store, Regulations, Press);

    public DeclineDeclaration DeclineDeclaration => new(Store, Regulations, Press);

    public OpenDesk OpenDesk => new(Store, Regulations);

    public SignAtDesk SignAtDesk => new(Store, Regulations, Press);

    public DeclineAtDesk DeclineAtDesk => new(Store, Regulations, Press);

    public LeaveDesk LeaveDesk => new(Store, Regulations);

    public PrepareDisclosure PrepareDisclosure => new(Store, Regulations);

    public ReleaseDisclosure ReleaseDisclosure => new(Store, Regulations, Press);

    public CancelDisclosure CancelDisclosure => new(Store, Regulations);

    public OpenDocument OpenDocument => new(Store, Regulations, Shelf);

    public DocumentShelf Shelf => new(Keys);

    public Drafts Drafts => new(Databases, turn, Clock);

    public VerifyEvidence VerifyEvidence => new(Databases);

    /// <summary>A press that finds no key to seal with.</summary>
    public DocumentPress Keyless => new(new Seals(new SealSettings(Path.Combine(folder, "none"), "none", MakeMissing: false), Clock), Shelf);

    /// <summary>From now on each document waits for a timestamp.</summary>
    public void AsksStamps() => Press = new(new Seals(new SealSettings(Path.Combine(folder, "seals"), TestFiles.Password, MakeMissing: false) { Stamps = true }, Clock), Shelf);

    /// <summary>Opens another practice in the same portal, with its own key to seal with.</summary>
    public APractice Open(string profileId)
    {
        var practice = Practice.Open(profileId, $"Praktijk {profileId}", "Dorpsstraat 1\n1234 AB Dorp");
        Enter(practice);
        HasSeal(practice.Id.Value);
        return new(this, practice, Profiles.Find(profileId)!);
    }

    public AClient Client(string name, DateOnly? bornOn = null) => Own.Client(name, bornOn);

    public Actor Adviser(string name, Party? controller = null) => Own.Adviser(name, controller);

    public Party Party(string kind, string name) => Own.Party(kind, name);

    /// <summary>Puts rows in the database that no operation makes yet.</summary>
    public void Enter(params object[] things)
    {
        using var db = Databases.CreateDbContext();
        db.AddRange(things);
        db.SaveChanges();
    }

    /// <summary>Gives a practice or controller the key that all tests share.</summary>
    public void HasSeal(Guid id) => File.Copy(TestFiles.SealKeyFile, Path.Combine(folder, "seals", $"{id:D}.p12"));

    /// <summary>Looks in the database.</summary>
    public T Look<T>(Func<PortalDb, T> at)
    {
        using var db = Databases.CreateDbContext();
        return at(db);
    }

    /// <summary>Changes the database past every rule.</summary>
    public void Force(Action<PortalDb> change) => Look(db =>
    {
        change(db);
        return db.SaveChanges();
    });

    /// <summary>The chain of the own practice, in order.</summary>
    public IReadOnlyList<EvidenceEntry> Chain(PracticeId? practice = null) =>
        Look(db => db.Evidence.AsNoTracking().Where(e => e.Practice == (practice ?? Own.Id)).OrderBy(e => e.Sequence).ToList());

    /// <summary>True when a word stands anywhere in the files of the database, in the log that was not yet written back too.</summary>
    public bool FilesHold(string word) => FilesHold(Encoding.UTF8.GetBytes(word));

    /// <summary>True when these bytes do.</summary>
    public bool FilesHold(ReadOnlySpan<byte> bytes)
    {
        foreach (var path in new[] { DatabasePath, DatabasePath + "-wal" }.Where(File.Exists))
            if (Bytes(path).AsSpan().IndexOf(bytes) >= 0) return true;
        return false;
    }

    /// <summary>Keys of another data folder.</summary>
    public static IFileKeys OtherKeys() => new FileKeys(new EphemeralDataProtectionProvider());

    public async ValueTask DisposeAsync()
    {
        TestFiles.Close(Databases);
        turn.Dispose();
        await Task.Run(() => Directory.Delete(folder, recursive: true));
    }

    static byte[] Bytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
