using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Operations;

internal sealed class MinutesRowMapping : IEntityTypeConfiguration<MinutesRow>
{
    public void Configure(EntityTypeBuilder<MinutesRow> builder)
    {
        builder.ToTable("operation_minutes");
        builder.HasKey(row => new { row.OperationId, row.Version });
        builder.Property(row => row.Version).ValueGeneratedNever();
        builder.Property(row => row.Text).HasMaxLength(20_000);
    }
}
