using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Sweeps;

internal sealed class SweepPlanRowMapping : IEntityTypeConfiguration<SweepPlanRow>
{
    public void Configure(EntityTypeBuilder<SweepPlanRow> builder)
    {
        builder.ToTable("sweep_plans");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Name).HasMaxLength(100);
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Camera).HasMaxLength(100);
        builder.Property(row => row.LegsSha256).HasMaxLength(64);
        builder.Property(row => row.CancelReason).HasMaxLength(500);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => row.AreaCode);
    }
}
