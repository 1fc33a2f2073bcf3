using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Operations;

internal sealed class OperationRowMapping : IEntityTypeConfiguration<OperationRow>
{
    public void Configure(EntityTypeBuilder<OperationRow> builder)
    {
        builder.ToTable("operations");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Title).HasMaxLength(100);
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.MeetingPoint).HasMaxLength(200);
        builder.Property(row => row.WentReason).HasMaxLength(1000);
        builder.HasIndex(row => row.AreaCode);
    }
}
