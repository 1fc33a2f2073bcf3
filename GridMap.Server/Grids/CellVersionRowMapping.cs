using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Grids;

internal sealed class CellVersionRowMapping : IEntityTypeConfiguration<CellVersionRow>
{
    public void Configure(EntityTypeBuilder<CellVersionRow> builder)
    {
        builder.ToTable("cell_versions");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.CellCode).HasMaxLength(15);
        builder.HasIndex(row => new { row.CellCode, row.Version }).IsUnique();
    }
}
