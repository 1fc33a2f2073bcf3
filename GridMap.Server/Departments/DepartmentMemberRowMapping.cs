using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Departments;

internal sealed class DepartmentMemberRowMapping : IEntityTypeConfiguration<DepartmentMemberRow>
{
    public void Configure(EntityTypeBuilder<DepartmentMemberRow> builder)
    {
        builder.ToTable("department_members");
        builder.HasKey(row => row.AccountId);
        builder.Property(row => row.AccountId).ValueGeneratedNever();
        builder.HasIndex(row => row.DepartmentId);
    }
}
