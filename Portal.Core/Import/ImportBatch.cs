using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Core.Import;

/// <summary>An import.</summary>
public readonly record struct ImportId(Guid Value) : IId<ImportId>
{
    /// <inheritdoc/>
    public static ImportId From(Guid value) => new(value);
}

/// <summary>That clients came in from a file, by whom and when, so that it can be undone for a day. The file itself is not kept.</summary>
public sealed class ImportBatch
{
    ImportBatch() { }

    /// <summary>Its id.</summary>
    public ImportId Id { get; private init; }

    /// <summary>The practice.</summary>
    public PracticeId Practice { get; private init; }

    /// <summary>Who brought it in.</summary>
    public MembershipId By { get; private init; }

    /// <summary>How many clients.</summary>
    public int Clients { get; private init; }

    /// <summary>How many items.</summary>
    public int Items { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>When it was undone.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>Notes an import.</summary>
    public static ImportBatch Of(PracticeId practice, MembershipId by, int clients, int items, DateTimeOffset now) =>
        new() { Id = Portal.Core.Id.New<ImportId>(), Practice = practice, By = by, Clients = clients, Items = items, At = now };

    /// <summary>Notes that it was undone.</summary>
    public void Undo(DateTimeOffset now) => UndoneAt = now;
}

/// <summary>That a client came in with an import.</summary>
public sealed class ImportedInBatch
{
    ImportedInBatch() { }

    /// <summary>The import.</summary>
    public ImportId Import { get; private init; }

    /// <summary>The client.</summary>
    public ClientId Client { get; private init; }

    /// <summary>Notes it.</summary>
    public static ImportedInBatch Of(ImportId import, ClientId client) => new() { Import = import, Client = client };
}

sealed class ImportBatchMapping : IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<ImportBatch> builder)
    {
        builder.ToTable("Imports");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.HasIndex(i => new { i.Practice, i.At });
    }
}

sealed class ImportedInBatchMapping : IEntityTypeConfiguration<ImportedInBatch>
{
    public void Configure(EntityTypeBuilder<ImportedInBatch> builder)
    {
        builder.ToTable("ImportedClients");
        builder.HasKey(i => new { i.Import, i.Client });
    }
}
