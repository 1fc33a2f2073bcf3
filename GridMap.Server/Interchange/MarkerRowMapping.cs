using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Interchange;

internal sealed class MarkerRowMapping : IEntityTypeConfiguration<MarkerRow>
{
    public void Configure(EntityTypeBuilder<MarkerRow> builder)
    {
        builder.ToTable("markers");
        builder.HasKey(row => row.Uid);
        builder.Property(row => row.Uid).HasMaxLength(200);
        builder.Property(row => row.Type).HasMaxLength(100);
        builder.Property(row => row.Name).HasMaxLength(100);
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.HasIndex(row => row.AreaCode);
        builder.HasIndex(row => row.StaleAt);
    }
}
