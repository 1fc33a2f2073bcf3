using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Ledgers;

internal sealed class LedgerSignOffRowMapping : IEntityTypeConfiguration<LedgerSignOffRow>
{
    public void Configure(EntityTypeBuilder<LedgerSignOffRow> builder)
    {
        builder.ToTable("ledger_sign_offs");
        builder.HasKey(row => row.FreezeId);
        builder.Property(row => row.FreezeId).ValueGeneratedNever();
        builder.Property(row => row.AreaCode).HasMaxLength(12);
        builder.Property(row => row.By).HasMaxLength(100);
        builder.Property(row => row.Note).HasMaxLength(500);
        // A county signs a round once.
        builder.HasIndex(row => new { row.CampaignId, row.Round, row.AreaCode }).IsUnique();
    }
}
