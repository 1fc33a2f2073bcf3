using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Campaigns;

internal sealed class CampaignVersionRowMapping : IEntityTypeConfiguration<CampaignVersionRow>
{
    public void Configure(EntityTypeBuilder<CampaignVersionRow> builder)
    {
        builder.ToTable("campaign_versions");
        builder.HasKey(row => new { row.CampaignId, row.Version });
        builder.Property(row => row.By).HasMaxLength(100);
    }
}
