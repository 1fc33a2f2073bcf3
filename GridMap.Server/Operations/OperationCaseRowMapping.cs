using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Operations;

internal sealed class OperationCaseRowMapping : IEntityTypeConfiguration<OperationCaseRow>
{
    public void Configure(EntityTypeBuilder<OperationCaseRow> builder)
    {
        builder.ToTable("operation_cases");
        builder.HasKey(row => new { row.OperationId, row.CaseId });
        builder.HasIndex(row => row.CaseId);
    }
}
