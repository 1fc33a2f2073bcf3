using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Grids;

internal sealed class GridImportRowMapping : IEntityTypeConfiguration<GridImportRow>
{
    public void Configure(EntityTypeBuilder<GridImportRow> builder)
    {
        builder.ToTable("grid_imports");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.AppliedAt).IsConcurrencyToken();
    }
}
