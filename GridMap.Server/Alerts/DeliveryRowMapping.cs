using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Alerts;

internal sealed class DeliveryRowMapping : IEntityTypeConfiguration<DeliveryRow>
{
    public void Configure(EntityTypeBuilder<DeliveryRow> builder)
    {
        builder.ToTable("webhook_deliveries");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Step).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.LeaseId).IsConcurrencyToken();
        builder.HasOne<WebhookRow>().WithMany().HasForeignKey(row => row.WebhookId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => new { row.WebhookId, row.State, row.DueAt });
        builder.HasIndex(row => new { row.State, row.DueAt });
    }
}
