using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Screening;

internal sealed class ScreeningRunRowMapping : IEntityTypeConfiguration<ScreeningRunRow>
{
    public void Configure(EntityTypeBuilder<ScreeningRunRow> builder)
    {

        builder.ToTable("screening_runs");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(row => new { row.AreaCode, row.AskedAt });
    }
}
