using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Alerts;

internal sealed class AlertRuleRowMapping : IEntityTypeConfiguration<AlertRuleRow>
{
    public void Configure(EntityTypeBuilder<AlertRuleRow> builder)
    {
        builder.ToTable("alert_rules");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.ChangedBy).HasMaxLength(100);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => row.AreaCode);
    }
}
