using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Grids;

internal sealed class CellSceneRowMapping : IEntityTypeConfiguration<CellSceneRow>
{
    public void Configure(EntityTypeBuilder<CellSceneRow> builder)
    {
        builder.ToTable("cell_scenes");
        builder.HasKey(row => new { row.CellCode, row.OrthophotoId });
        builder.Property(row => row.CellCode).HasMaxLength(15);
        builder.HasIndex(row => row.OrthophotoId);
    }
}
