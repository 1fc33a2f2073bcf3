using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Cases;

internal sealed class CaseRowMapping : IEntityTypeConfiguration<CaseRow>
{
    public void Configure(EntityTypeBuilder<CaseRow> builder)
    {
        builder.ToTable("cases");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Number).HasMaxLength(20);
        builder.Property(row => row.SuspectNumber).HasMaxLength(20);
        builder.Property(row => row.Name).HasMaxLength(100);
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Violation).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Stage).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.HandlerName).HasMaxLength(100);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => row.Number).IsUnique();
        builder.HasIndex(row => row.SuspectId).IsUnique();
        builder.HasIndex(row => row.AreaCode);
        builder.HasIndex(row => row.HandlerId);
        builder.HasIndex(row => row.LastDay);
        builder.HasIndex(row => row.Latitude);
    }
}
