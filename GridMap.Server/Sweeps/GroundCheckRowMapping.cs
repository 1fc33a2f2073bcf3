using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Sweeps;

internal sealed class GroundCheckRowMapping : IEntityTypeConfiguration<GroundCheckRow>
{
    public void Configure(EntityTypeBuilder<GroundCheckRow> builder)
    {
        builder.ToTable("ground_checks");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.CellCode).HasMaxLength(15);
        builder.Property(row => row.Finding).HasMaxLength(1000);
        builder.HasIndex(row => row.CellCode);
    }
}
