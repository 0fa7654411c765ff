using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Storage;

sealed class CommandMapping : IEntityTypeConfiguration<Command>
{
    public void Configure(EntityTypeBuilder<Command> builder)
    {
        builder.HasKey(c => c.Key);
        builder.Property(c => c.Key).ValueGeneratedNever();
    }
}

sealed class DraftMapping : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.HasKey(d => new { d.Membership, d.Form });
        builder.Property(d => d.Form).HasMaxLength(120);
    }
}
