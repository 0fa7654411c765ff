using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Documents;
using Portal.Core.Dossiers;
using Portal.Core.Evidence;
using Portal.Core.Import;
using Portal.Core.Intake;
using Portal.Core.Mail;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Signing;

namespace Portal.Core.Storage;

/// <summary>The database of all rooms. Each room maps its own; conventions are in <see cref="Conventions"/>.</summary>
public abstract class PortalDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>Practices.</summary>
    public DbSet<Practice> Practices => Set<Practice>();

    /// <summary>Named parties of the practices' registers.</summary>
    public DbSet<Party> Parties => Set<Party>();

    /// <summary>Clients.</summary>
    public DbSet<Client> Clients => Set<Client>();

    /// <summary>Records that were joined.</summary>
    public DbSet<ClientJoin> ClientJoins => Set<ClientJoin>();

    /// <summary>Who acts for a client.</summary>
    public DbSet<Representative> Representatives => Set<Representative>();

    /// <summary>Staff.</summary>
    public DbSet<Adviser> Advisers => Set<Adviser>();

    /// <summary>Memberships.</summary>
    public DbSet<Membership> Memberships => Set<Membership>();

    /// <summary>Trajectories.</summary>
    public DbSet<Trajectory> Trajectories => Set<Trajectory>();

    /// <summary>Colleagues' leave to look.</summary>
    public DbSet<AccessGrant> AccessGrants => Set<AccessGrant>();

    /// <summary>Data items.</summary>
    public DbSet<DossierItem> Items => Set<DossierItem>();

    /// <summary>What items were.</summary>
    public DbSet<ItemRevision> Revisions => Set<ItemRevision>();

    /// <summary>Files of items.</summary>
    public DbSet<ItemFile> ItemFiles => Set<ItemFile>();

    /// <summary>Bytes of files of items.</summary>
    public DbSet<ItemFileBytes> ItemFileBytes => Set<ItemFileBytes>();

    /// <summary>Looks at restricted values.</summary>
    public DbSet<Look> Looks => Set<Look>();

    /// <summary>Requests.</summary>
    public DbSet<Request> Requests => Set<Request>();

    /// <summary>Consents.</summary>
    public DbSet<Consent> Consents => Set<Consent>();

    /// <summary>Declarations: asked, signed here, on paper.</summary>
    public DbSet<Declaration> Declarations => Set<Declaration>();

    /// <summary>Signing sessions at advisers' desks.</summary>
    public DbSet<DeskSession> DeskSessions => Set<DeskSession>();

    /// <summary>Texts that were printed to be signed.</summary>
    public DbSet<PaperForm> PaperForms => Set<PaperForm>();

    /// <summary>Disclosures.</summary>
    public DbSet<Disclosure> Disclosures => Set<Disclosure>();

    /// <summary>Sealed documents.</summary>
    public DbSet<Document> Documents => Set<Document>();

    /// <summary>Bytes of sealed documents.</summary>
    public DbSet<DocumentFile> DocumentFiles => Set<DocumentFile>();

    /// <summary>Documents that wait for a timestamp.</summary>
    public DbSet<WaitingStamp> WaitingStamps => Set<WaitingStamp>();

    /// <summary>The chains.</summary>
    public DbSet<EvidenceEntry> Evidence => Set<EvidenceEntry>();

    /// <summary>Heads of the chains.</summary>
    public DbSet<EvidenceHead> EvidenceHeads => Set<EvidenceHead>();

    /// <summary>Mails to send and sent.</summary>
    public DbSet<OutgoingMail> Mails => Set<OutgoingMail>();

    /// <summary>Imports.</summary>
    public DbSet<ImportBatch> Imports => Set<ImportBatch>();

    /// <summary>Clients that came in with an import.</summary>
    public DbSet<ImportedInBatch> ImportedClients => Set<ImportedInBatch>();

    /// <summary>Acts carried out, by key.</summary>
    public DbSet<Command> Commands => Set<Command>();

    /// <summary>Drafts.</summary>
    public DbSet<Draft> Drafts => Set<Draft>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Apply(configurationBuilder);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
}

/// <summary>On SQLite: the embedded database.</summary>
public sealed class SqlitePortalDb(DbContextOptions<SqlitePortalDb> options) : PortalDb(options);

/// <summary>On PostgreSQL. Its migrations are kept from the start; running on it is a later step.</summary>
public sealed class PostgresPortalDb(DbContextOptions<PostgresPortalDb> options) : PortalDb(options);
