using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.SiteRecords;

internal sealed class SiteOperationRowMapping : IEntityTypeConfiguration<SiteOperationRow>
{
    public void Configure(EntityTypeBuilder<SiteOperationRow> builder)
    {
        builder.ToTable("site_operations");
        builder.HasKey(row => new { row.RecordId, row.Id });
        builder.HasIndex(row => new { row.RecordId, row.Number }).IsUnique();
    }
}
