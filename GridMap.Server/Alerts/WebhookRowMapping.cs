using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Alerts;

internal sealed class WebhookRowMapping : IEntityTypeConfiguration<WebhookRow>
{
    public void Configure(EntityTypeBuilder<WebhookRow> builder)
    {
        builder.ToTable("webhooks");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Name).HasMaxLength(100);
        builder.Property(row => row.Url).HasMaxLength(500);
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.Secret).HasMaxLength(100);
        builder.Property(row => row.ChangedBy).HasMaxLength(100);
        builder.Property(row => row.Version).IsConcurrencyToken();
    }
}
