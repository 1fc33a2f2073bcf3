using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Operations;

internal sealed class OperationEntryRowMapping : IEntityTypeConfiguration<OperationEntryRow>
{
    public void Configure(EntityTypeBuilder<OperationEntryRow> builder)
    {
        builder.ToTable("operation_entries");
        builder.HasKey(row => new { row.OperationId, row.Number });
        builder.Property(row => row.Number).ValueGeneratedNever();
        builder.Property(row => row.Step).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Text).HasMaxLength(1000);
        builder.HasIndex(row => new { row.OperationId, row.RequestId }).IsUnique();
    }
}
