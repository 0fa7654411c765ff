using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Core.Signing;

/// <summary>A signing session.</summary>
public readonly record struct DeskSessionId(Guid Value) : IId<DeskSessionId>
{
    /// <inheritdoc/>
    public static DeskSessionId From(Guid value) => new(value);
}

/// <summary>What lies on the desk.</summary>
public enum DeskSubject
{
    /// <summary>A question for consent.</summary>
    Consent,

    /// <summary>A declaration.</summary>
    Declaration,
}

/// <summary>How the adviser knew who signed.</summary>
public enum HowKnown
{
    /// <summary>She knows the person from earlier talks.</summary>
    KnownPerson,

    /// <summary>She looked at an identity document; nothing of it is kept.</summary>
    IdentityDocument,
}

/// <summary>What the client said at the desk.</summary>
public enum DeskAnswer
{
    /// <summary>She signed.</summary>
    Signed,

    /// <summary>She did not want to.</summary>
    Declined,
}

/// <summary>
/// An adviser's browser, locked to one client and one text: the client reads and signs there, and nobody reaches anything else in it
/// until the adviser takes it back with her password. The lock is this row, not the page.
/// </summary>
public sealed class DeskSession
{
    /// <summary>How long a client can sign.</summary>
    public static readonly TimeSpan Open = TimeSpan.FromMinutes(20);

    DeskSession() { }

    /// <summary>Its id.</summary>
    public DeskSessionId Id { get; private init; }

    /// <summary>The practice.</summary>
    public PracticeId Practice { get; private init; }

    /// <summary>The controller at a processor.</summary>
    public PartyId? Controller { get; private init; }

    /// <summary>The client.</summary>
    public ClientId Client { get; private init; }

    /// <summary>Whose desk it is.</summary>
    public AdviserId Adviser { get; private init; }

    /// <summary>The session of the browser that is locked: of one signing in, in one browser.</summary>
    public Guid Sitting { get; private init; }

    /// <summary>What is signed.</summary>
    public DeskSubject Subject { get; private init; }

    /// <summary>Its id.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>Who signs for the client; null when she does.</summary>
    public RepresentativeId? Representative { get; private init; }

    /// <summary>How the adviser knew who sits there.</summary>
    public HowKnown How { get; private init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>Until when it can be signed, exclusive. The lock stays.</summary>
    public DateTimeOffset EndsAt { get; private init; }

    /// <summary>What the client said; null while she did not.</summary>
    public DeskAnswer? Answer { get; private set; }

    /// <summary>When the adviser took her browser back: until then it is locked.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    /// <summary>Counts changes; checked on every save.</summary>
    public int Version { get; private set; }

    internal static DeskSession At(CaseAccess access, Actor actor, DeskToOpen wish, DateTimeOffset now) => new()
    {
        Id = Portal.Core.Id.New<DeskSessionId>(),
        Practice = actor.Practice,
        Controller = actor.Controller,
        Client = access.Client.Id,
        Adviser = actor.Adviser!.Value,
        Sitting = wish.Sitting,
        Subject = wish.Subject,
        SubjectId = wish.SubjectId,
        Representative = wish.Signer,
        How = wish.How,
        OpenedAt = now,
        EndsAt = now + Open,
    };

    /// <summary>The client can sign here now.</summary>
    public bool IsOpenAt(DateTimeOffset now) => LeftAt is null && Answer is null && now < EndsAt;

    internal void Say(DeskAnswer answer) => (Answer, Version) = (answer, Version + 1);

    internal void Leave(DateTimeOffset now) => (LeftAt, Version) = (now, Version + 1);
}

sealed class DeskSessionMapping : IEntityTypeConfiguration<DeskSession>
{
    public void Configure(EntityTypeBuilder<DeskSession> builder)
    {
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Version).IsConcurrencyToken();

        // Asked with every act of who is signed in. One browser, one lock.
        builder.HasIndex(d => d.Sitting).IsUnique().HasFilter("\"LeftAt\" IS NULL");
    }
}
