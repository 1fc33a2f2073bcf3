using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Households;

internal sealed class HouseholdTickRowMapping : IEntityTypeConfiguration<HouseholdTickRow>
{
    public void Configure(EntityTypeBuilder<HouseholdTickRow> builder)
    {
        builder.ToTable("household_ticks");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Result).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Note).HasMaxLength(500);
        builder.HasIndex(row => row.HouseholdId);
    }
}
