using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Departments;

internal sealed class DutyEventRowMapping : IEntityTypeConfiguration<DutyEventRow>
{
    public void Configure(EntityTypeBuilder<DutyEventRow> builder)
    {
        builder.ToTable("case_duty_events");
        builder.HasKey(row => new { row.DutyId, row.Number });
        builder.Property(row => row.Step).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Note).HasMaxLength(1000);
    }
}
