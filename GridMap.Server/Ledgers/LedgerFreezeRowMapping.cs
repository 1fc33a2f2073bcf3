using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Ledgers;

internal sealed class LedgerFreezeRowMapping : IEntityTypeConfiguration<LedgerFreezeRow>
{
    public void Configure(EntityTypeBuilder<LedgerFreezeRow> builder)
    {
        builder.ToTable("ledger_freezes");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.AreaCode).HasMaxLength(12);
        builder.Property(row => row.By).HasMaxLength(100);
        builder.Property(row => row.Sha256).HasMaxLength(64);
        builder.HasIndex(row => new { row.CampaignId, row.Round, row.AreaCode, row.Number }).IsUnique();
    }
}
