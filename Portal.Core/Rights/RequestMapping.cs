using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Rights;

sealed class RequestMapping : IEntityTypeConfiguration<Request>
{
    public void Configure(EntityTypeBuilder<Request> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.OwnsOne(r => r.Decision);
        builder.OwnsOne(r => r.Extension);
        builder.HasIndex(r => new { r.Practice, r.Client });
        // The worklist: open requests of a practice, due first; the id breaks ties so that a page can go on where the last one ended.
        builder.HasIndex(r => new { r.Practice, r.State, r.DueOn, r.Id });
        // One adviser's, from her trajectories: the first column is what finds them.
        builder.HasIndex(r => new { r.Trajectory, r.Practice, r.State });
    }
}
