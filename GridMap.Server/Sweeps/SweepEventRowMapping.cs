using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Sweeps;

internal sealed class SweepEventRowMapping : IEntityTypeConfiguration<SweepEventRow>
{
    public void Configure(EntityTypeBuilder<SweepEventRow> builder)
    {
        builder.ToTable("sweep_events");
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.CellCode).HasMaxLength(15);
        builder.Property(row => row.Step).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Note).HasMaxLength(1000);
        builder.HasIndex(row => row.PlanId);
        builder.HasIndex(row => row.CellCode);
    }
}
