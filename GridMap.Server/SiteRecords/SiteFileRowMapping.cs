using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.SiteRecords;

internal sealed class SiteFileRowMapping : IEntityTypeConfiguration<SiteFileRow>
{
    public void Configure(EntityTypeBuilder<SiteFileRow> builder)
    {
        builder.ToTable("site_files");
        builder.HasKey(row => new { row.RecordId, row.Sha256 });
        builder.Property(row => row.Sha256).HasMaxLength(64);
    }
}
