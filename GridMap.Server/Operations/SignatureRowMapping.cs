using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Operations;

internal sealed class SignatureRowMapping : IEntityTypeConfiguration<SignatureRow>
{
    public void Configure(EntityTypeBuilder<SignatureRow> builder)
    {
        builder.ToTable("operation_signatures");
        builder.HasKey(row => new { row.OperationId, row.Version, row.DepartmentId });
    }
}
