using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.Practices;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>A document that waits for a timestamp of somebody else. Queued in the transaction of the act; gone when the timestamp is there.</summary>
public sealed class WaitingStamp
{
    static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6)];

    WaitingStamp() { }

    /// <summary>The document.</summary>
    public DocumentId Document { get; private init; }

    /// <summary>The practice.</summary>
    public PracticeId Practice { get; private init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset QueuedAt { get; private init; }

    /// <summary>From when it may be tried.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; private set; }

    /// <summary>What was the matter at the last try.</summary>
    public TimestampTrouble? Trouble { get; private set; }

    internal static WaitingStamp For(Document document, DateTimeOffset now) => new() { Document = document.Id, Practice = document.Practice, QueuedAt = now, DueAt = now };

    /// <summary>Later again; a timestamp is worth having however late it comes.</summary>
    internal void Wait(TimestampTrouble trouble, DateTimeOffset now) =>
        (DueAt, Tries, Trouble) = (now + Waits[Math.Min(Tries, Waits.Length - 1)], Tries + 1, trouble);
}

sealed class WaitingStampMapping : IEntityTypeConfiguration<WaitingStamp>
{
    public void Configure(EntityTypeBuilder<WaitingStamp> builder)
    {
        builder.HasKey(w => w.Document);
        builder.Property(w => w.Document).ValueGeneratedNever();
        builder.Property(w => w.Trouble).HasConversion<string>().HasMaxLength(40);
        builder.HasIndex(w => w.DueAt);
    }
}
