using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Incidents;

internal sealed class IncidentVisitorRowMapping : IEntityTypeConfiguration<IncidentVisitorRow>
{
    public void Configure(EntityTypeBuilder<IncidentVisitorRow> builder)
    {
        builder.ToTable("incident_visitors");
        builder.HasKey(row => new { row.IncidentId, row.AccountId });
    }
}
