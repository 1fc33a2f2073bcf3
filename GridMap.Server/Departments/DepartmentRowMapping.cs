using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Departments;

internal sealed class DepartmentRowMapping : IEntityTypeConfiguration<DepartmentRow>
{
    public void Configure(EntityTypeBuilder<DepartmentRow> builder)
    {
        builder.ToTable("departments");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(30);
        builder.Property(row => row.Name).HasMaxLength(100);
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.DutyPhone).HasMaxLength(30);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => row.AreaCode);
    }
}
