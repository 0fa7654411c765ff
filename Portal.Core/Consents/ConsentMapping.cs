using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Consents;

sealed class ConsentMapping : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Purpose).HasMaxLength(60);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.OwnsOne(c => c.Signature);
        builder.OwnsOne(c => c.Paper, paper => paper.OwnsOne(p => p.Scan, scan => scan.Property(s => s.Code).HasMaxLength(Documents.ShortCode.Length)));
        // The gate asks by practice, client and recipient.
        builder.HasIndex(c => new { c.Practice, c.Client, c.Recipient, c.State });
    }
}
