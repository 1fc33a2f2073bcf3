using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Incidents;

internal sealed class IncidentItemRowMapping : IEntityTypeConfiguration<IncidentItemRow>
{
    public void Configure(EntityTypeBuilder<IncidentItemRow> builder)
    {
        builder.ToTable("incident_items");
        builder.HasKey(row => new { row.IncidentId, row.Id });
    }
}
