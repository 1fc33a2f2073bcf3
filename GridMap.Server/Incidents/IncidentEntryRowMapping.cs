using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Incidents;

internal sealed class IncidentEntryRowMapping : IEntityTypeConfiguration<IncidentEntryRow>
{
    public void Configure(EntityTypeBuilder<IncidentEntryRow> builder)
    {
        builder.ToTable("incident_entries");
        builder.HasKey(row => new { row.IncidentId, row.Number });
        builder.Property(row => row.Step).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Text).HasMaxLength(1000);
        builder.HasIndex(row => new { row.IncidentId, row.RequestId }).IsUnique();
        builder.HasIndex(row => new { row.IncidentId, row.ItemId, row.ItemVersion });
    }
}
