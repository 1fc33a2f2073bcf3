using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Sweeps;

internal sealed class OverruleRowMapping : IEntityTypeConfiguration<OverruleRow>
{
    public void Configure(EntityTypeBuilder<OverruleRow> builder)
    {
        builder.ToTable("sweep_overrules");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.CellCode).HasMaxLength(15);
        builder.Property(row => row.Reason).HasMaxLength(500);
        builder.HasIndex(row => row.CellCode);
    }
}
