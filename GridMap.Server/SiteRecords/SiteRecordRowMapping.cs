using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.SiteRecords;

internal sealed class SiteRecordRowMapping : IEntityTypeConfiguration<SiteRecordRow>
{
    public void Configure(EntityTypeBuilder<SiteRecordRow> builder)
    {
        builder.ToTable("site_records");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Name).HasMaxLength(200);
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Finding).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Violation).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(row => row.AreaCode);
        builder.HasIndex(row => row.CaseId);
        // What was found near a place before.
        builder.HasIndex(row => new { row.Longitude, row.Latitude });
    }
}
