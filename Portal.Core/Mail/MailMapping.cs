using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Mail;

sealed class MailMapping : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("Mails");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Language).HasMaxLength(2);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasIndex(m => new { m.State, m.DueAt });
        builder.HasIndex(m => new { m.Practice, m.QueuedAt });
        builder.HasIndex(m => new { m.To, m.Kind, m.About }).IsUnique();
    }
}
