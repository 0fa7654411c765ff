using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Dossiers;

sealed class DossierItemMapping : IEntityTypeConfiguration<DossierItem>
{
    public void Configure(EntityTypeBuilder<DossierItem> builder)
    {
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Category).HasMaxLength(60);
        builder.Property(i => i.Purpose).HasMaxLength(60);
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.HasIndex(i => new { i.Practice, i.Client, i.Category });
    }
}

sealed class ItemRevisionMapping : IEntityTypeConfiguration<ItemRevision>
{
    public void Configure(EntityTypeBuilder<ItemRevision> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => r.Item);
    }
}

sealed class LookMapping : IEntityTypeConfiguration<Look>
{
    public void Configure(EntityTypeBuilder<Look> builder)
    {
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.HasIndex(l => new { l.Practice, l.Client });
    }
}
