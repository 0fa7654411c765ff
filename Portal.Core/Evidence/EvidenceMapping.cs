using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Evidence;

sealed class EvidenceEntryMapping : IEntityTypeConfiguration<EvidenceEntry>
{
    public void Configure(EntityTypeBuilder<EvidenceEntry> builder)
    {
        builder.HasKey(e => new { e.Practice, e.Sequence });
        builder.Property(e => e.Sequence).ValueGeneratedNever();
        builder.Property(e => e.Hash).HasMaxLength(64);
        builder.Property(e => e.PreviousHash).HasMaxLength(64);
        builder.HasIndex(e => new { e.Practice, e.Client });
    }
}

sealed class EvidenceHeadMapping : IEntityTypeConfiguration<EvidenceHead>
{
    public void Configure(EntityTypeBuilder<EvidenceHead> builder)
    {
        builder.HasKey(h => h.Practice);
        builder.Property(h => h.Practice).ValueGeneratedNever();
        builder.Property(h => h.Count).IsConcurrencyToken();
        builder.Property(h => h.Hash).HasMaxLength(64);
    }
}
