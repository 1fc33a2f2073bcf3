using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.TipOffs;

internal sealed class TipRewardRowMapping : IEntityTypeConfiguration<TipRewardRow>
{
    public void Configure(EntityTypeBuilder<TipRewardRow> builder)
    {
        builder.ToTable("tip_rewards");
        builder.HasKey(row => row.TipId);
        builder.Property(row => row.TipId).ValueGeneratedNever();
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.ProposedBy).HasMaxLength(100);
        builder.Property(row => row.DecidedBy).HasMaxLength(100);
        builder.Property(row => row.PaidBy).HasMaxLength(100);
        builder.Property(row => row.Note).HasMaxLength(500);
        builder.Property(row => row.PayoutHash).HasMaxLength(64);
        builder.Property(row => row.Version).IsConcurrencyToken();
    }
}
