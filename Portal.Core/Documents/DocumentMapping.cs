using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Documents;

sealed class DocumentMapping : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Sha256).HasMaxLength(64);
        builder.Property(d => d.Code).HasMaxLength(ShortCode.Length);
        builder.HasIndex(d => d.Code).IsUnique();
        builder.HasIndex(d => new { d.Practice, d.Client });
        builder.HasIndex(d => d.Subject);
    }
}

sealed class DocumentFileMapping : IEntityTypeConfiguration<DocumentFile>
{
    public void Configure(EntityTypeBuilder<DocumentFile> builder)
    {
        builder.HasKey(f => f.Sha256);
        builder.Property(f => f.Sha256).HasMaxLength(64);
        builder.Property(f => f.Earlier).HasMaxLength(64);
        builder.HasIndex(f => new { f.Document, f.Number }).IsUnique();

        // What an older Portal kept open is looked for at each start: without reading the files.
        builder.HasIndex(f => f.Sha256).HasFilter("\"WrappedKey\" IS NULL").HasDatabaseName("IX_DocumentFiles_Open");
    }
}
