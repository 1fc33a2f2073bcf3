using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Grids;

internal sealed class CellRowMapping : IEntityTypeConfiguration<CellRow>
{
    public void Configure(EntityTypeBuilder<CellRow> builder)
    {
        builder.ToTable("cells");
        builder.HasKey(row => row.Code);
        builder.Property(row => row.Code).HasMaxLength(15);
        builder.Property(row => row.Name).HasMaxLength(100);
        builder.Property(row => row.VillageCode).HasMaxLength(12);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => row.VillageCode);
    }
}
