using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Alerts;

internal sealed class AlertEventRowMapping : IEntityTypeConfiguration<AlertEventRow>
{
    public void Configure(EntityTypeBuilder<AlertEventRow> builder)
    {
        builder.ToTable("alert_events");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Step).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Note).HasMaxLength(500);
        builder.HasIndex(row => new { row.AlertId, row.Version });
    }
}
