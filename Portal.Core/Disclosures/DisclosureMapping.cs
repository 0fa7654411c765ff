using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.Dossiers;

namespace Portal.Core.Disclosures;

sealed class DisclosureMapping : IEntityTypeConfiguration<Disclosure>
{
    public void Configure(EntityTypeBuilder<Disclosure> builder)
    {
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Purpose).HasMaxLength(60);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.Property(d => d.Items).HasConversion(items => Join(items), text => Split(text), Same);
        builder.OwnsOne(d => d.Claimed);
        builder.HasIndex(d => new { d.Practice, d.Client });
        builder.HasIndex(d => new { d.Practice, d.Consent, d.State });
    }

    static ValueComparer<IReadOnlyList<ItemId>> Same { get; } = new((a, b) => a!.SequenceEqual(b!), items => items.Count, items => items.ToArray());

    static string Join(IReadOnlyList<ItemId> items) => string.Join(' ', items.Select(i => i.Value));

    static ItemId[] Split(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => new ItemId(Guid.Parse(t)))];
}
