using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Campaigns;

internal sealed class CampaignRowMapping : IEntityTypeConfiguration<CampaignRow>
{
    public void Configure(EntityTypeBuilder<CampaignRow> builder)
    {
        builder.ToTable("campaigns");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.AreaCode).HasMaxLength(12);
        builder.Property(row => row.ChangedBy).HasMaxLength(100);
        builder.Property(row => row.Version).IsConcurrencyToken();
    }
}
