using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Areas;

internal sealed class AreaRowMapping : IEntityTypeConfiguration<AreaRow>
{
    public void Configure(EntityTypeBuilder<AreaRow> builder)
    {
        builder.ToTable("areas");
        builder.HasKey(row => row.Code);
        builder.Property(row => row.Code).HasMaxLength(12);
        builder.Property(row => row.ParentCode).HasMaxLength(12);
        builder.Property(row => row.Name).HasMaxLength(100);
        builder.Property(row => row.Level).HasConversion<string>().HasMaxLength(20);
    }
}
