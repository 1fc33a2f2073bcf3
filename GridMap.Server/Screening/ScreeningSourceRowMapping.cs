using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Screening;

internal sealed class ScreeningSourceRowMapping : IEntityTypeConfiguration<ScreeningSourceRow>
{
    public void Configure(EntityTypeBuilder<ScreeningSourceRow> builder)
    {

        builder.ToTable("screening_sources");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Table).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => new { row.AreaCode, row.Table }).IsUnique();
    }
}
