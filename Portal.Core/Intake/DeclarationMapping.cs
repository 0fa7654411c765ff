using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Intake;

sealed class DeclarationMapping : IEntityTypeConfiguration<Declaration>
{
    public void Configure(EntityTypeBuilder<Declaration> builder)
    {
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.TextHash).HasMaxLength(64);
        builder.Property(d => d.RegulationHash).HasMaxLength(64);
        builder.Ignore(d => d.Paper);
        builder.OwnsOne(d => d.Scan, scan => scan.Property(s => s.Code).HasMaxLength(Documents.ShortCode.Length));
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasIndex(d => new { d.Practice, d.Client });
    }
}
