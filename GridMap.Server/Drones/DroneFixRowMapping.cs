using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Drones;

internal sealed class DroneFixRowMapping : IEntityTypeConfiguration<DroneFixRow>
{
    public void Configure(EntityTypeBuilder<DroneFixRow> builder)
    {
        builder.ToTable("drone_fixes");
        builder.HasKey(row => new { row.DroneId, row.At });
        builder.Property(row => row.DroneId).HasMaxLength(DroneRow.LongestId);
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.SortieId).HasMaxLength(64);
        builder.HasIndex(row => row.At);
    }
}
