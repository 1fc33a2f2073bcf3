using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Alerts;

internal sealed class AlertPositionRowMapping : IEntityTypeConfiguration<AlertPositionRow>
{
    public void Configure(EntityTypeBuilder<AlertPositionRow> builder)
    {
        builder.ToTable("alert_position");
        builder.Property(row => row.Id).ValueGeneratedNever();
        // Before the first rule there is nothing to miss: a rule only looks at what was committed after it.
        builder.HasData(new AlertPositionRow { Id = AlertPositionRow.TheOne, Sequence = 0 });
    }
}
