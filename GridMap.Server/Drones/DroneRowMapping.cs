using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Drones;

internal sealed class DroneRowMapping : IEntityTypeConfiguration<DroneRow>
{
    public void Configure(EntityTypeBuilder<DroneRow> builder)
    {
        builder.ToTable("drones");
        builder.HasKey(row => row.DroneId);
        builder.Property(row => row.DroneId).HasMaxLength(DroneRow.LongestId);
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.SortieId).HasMaxLength(64);
        builder.HasIndex(row => row.At);
    }
}
