using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Departments;

internal sealed class DutyRowMapping : IEntityTypeConfiguration<DutyRow>
{
    public void Configure(EntityTypeBuilder<DutyRow> builder)
    {
        builder.ToTable("case_duties");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(30);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => row.CaseId);
        builder.HasIndex(row => new { row.DepartmentId, row.State });
        builder.HasIndex(row => row.AreaCode);
    }
}
