using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Targets;

internal sealed class TargetRowMapping : IEntityTypeConfiguration<TargetRow>
{
    public void Configure(EntityTypeBuilder<TargetRow> builder)
    {
        builder.ToTable("targets");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.SuspectNumber).HasMaxLength(20);
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Finding).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => row.AreaCode);
        builder.HasIndex(row => row.InspectorId);
        builder.HasIndex(row => row.SuspectId);
    }
}
