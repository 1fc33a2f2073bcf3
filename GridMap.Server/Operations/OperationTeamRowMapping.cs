using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Operations;

internal sealed class OperationTeamRowMapping : IEntityTypeConfiguration<OperationTeamRow>
{
    public void Configure(EntityTypeBuilder<OperationTeamRow> builder)
    {
        builder.ToTable("operation_teams");
        builder.HasKey(row => new { row.OperationId, row.DepartmentId });
        builder.Property(row => row.Task).HasMaxLength(300);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Note).HasMaxLength(300);
    }
}
