using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.Documents;
using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Core.Intake;

/// <summary>Id of a printed form.</summary>
public readonly record struct PaperFormId(Guid Value) : IId<PaperFormId>
{
    /// <inheritdoc/>
    public static PaperFormId From(Guid value) => new(value);
}

/// <summary>
/// A text that was printed to be signed by hand. Its code stands on each page and belongs to exactly this text: printing the same again
/// gives the same code. It is nothing until it is signed and taken in.
/// </summary>
public sealed class PaperForm
{
    PaperForm() { }

    /// <summary>Its id.</summary>
    public PaperFormId Id { get; private init; }

    /// <summary>The practice.</summary>
    public PracticeId Practice { get; private init; }

    /// <summary>The controller at a processor.</summary>
    public PartyId? Controller { get; private init; }

    /// <summary>The client.</summary>
    public ClientId Client { get; private set; }

    /// <summary>The <see cref="ShortCode"/> on its pages.</summary>
    public string Code { get; private init; } = "";

    /// <summary>What it becomes when it is signed.</summary>
    public DocumentKind Kind { get; private init; }

    /// <summary>The consent or declaration that is asked.</summary>
    public Guid Subject { get; private init; }

    /// <summary>SHA-256 of the text on it.</summary>
    public string TextHash { get; private init; } = "";

    /// <summary>Language of the text.</summary>
    public string Language { get; private init; } = "nl";

    /// <summary>Who printed it first.</summary>
    public MembershipId MadeBy { get; private init; }

    /// <summary>When it was printed first: nobody signed it before.</summary>
    public DateTimeOffset MadeAt { get; private init; }

    /// <summary>When it came back signed and was taken in.</summary>
    public DateTimeOffset? TakenInAt { get; private set; }

    /// <summary>Counts changes; checked on every save.</summary>
    public int Version { get; private set; }

    internal static PaperForm Print(DocumentPlace place, string textHash, string language, MembershipId by, DateTimeOffset now) => new()
    {
        Id = Portal.Core.Id.New<PaperFormId>(),
        Practice = place.Practice,
        Controller = place.Controller,
        Client = place.Client,
        Code = ShortCode.New().Text,
        Kind = place.Kind,
        Subject = place.Subject,
        TextHash = textHash,
        Language = language,
        MadeBy = by,
        MadeAt = now,
    };

    internal void TakeIn(DateTimeOffset now) => (TakenInAt, Version) = (now, Version + 1);
}

sealed class PaperFormMapping : IEntityTypeConfiguration<PaperForm>
{
    public void Configure(EntityTypeBuilder<PaperForm> builder)
    {
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Code).HasMaxLength(ShortCode.Length);
        builder.Property(f => f.TextHash).HasMaxLength(64);
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.HasIndex(f => f.Code).IsUnique();
        builder.HasIndex(f => new { f.Subject, f.TextHash }).IsUnique();
    }
}
