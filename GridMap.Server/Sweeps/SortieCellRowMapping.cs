using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Sweeps;

internal sealed class SortieCellRowMapping : IEntityTypeConfiguration<SortieCellRow>
{
    public void Configure(EntityTypeBuilder<SortieCellRow> builder)
    {
        builder.ToTable("sortie_cells");
        builder.HasKey(row => new { row.SortieId, row.CellCode });
        builder.Property(row => row.CellCode).HasMaxLength(15);
        builder.HasIndex(row => row.CellCode);
    }
}
