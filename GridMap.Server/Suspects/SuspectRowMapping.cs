using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Suspects;

internal sealed class SuspectRowMapping : IEntityTypeConfiguration<SuspectRow>
{
    public void Configure(EntityTypeBuilder<SuspectRow> builder)
    {
        builder.ToTable("suspects");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Number).HasMaxLength(20);
        builder.HasIndex(row => row.Number).IsUnique();
        builder.Property(row => row.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.CellCode).HasMaxLength(15);
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => row.AreaCode);
        builder.HasIndex(row => row.PlaceId);
    }
}
