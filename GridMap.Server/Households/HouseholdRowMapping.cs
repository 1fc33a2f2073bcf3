using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Households;

internal sealed class HouseholdRowMapping : IEntityTypeConfiguration<HouseholdRow>
{
    public void Configure(EntityTypeBuilder<HouseholdRow> builder)
    {
        builder.ToTable("households");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.Label).HasMaxLength(100);
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(row => new { row.AreaCode, row.State });
    }
}
