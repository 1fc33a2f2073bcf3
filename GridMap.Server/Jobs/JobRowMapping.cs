using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Jobs;

internal sealed class JobRowMapping : IEntityTypeConfiguration<JobRow>
{
    public void Configure(EntityTypeBuilder<JobRow> builder)
    {
        builder.ToTable("jobs");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
        builder.Property(row => row.LeaseId).IsConcurrencyToken();
        builder.HasIndex(row => new { row.State, row.QueuedAt });
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20).HasDefaultValue(JobKind.Detection).HasSentinel(JobKind.Detection);
        builder.HasIndex(row => row.OrthophotoId);
        builder.HasIndex(row => row.ScreeningId);
        builder.HasIndex(row => row.GroundId);
    }
}
