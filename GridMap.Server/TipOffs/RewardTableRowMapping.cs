using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.TipOffs;

internal sealed class RewardTableRowMapping : IEntityTypeConfiguration<RewardTableRow>
{
    public void Configure(EntityTypeBuilder<RewardTableRow> builder)
    {
        builder.ToTable("reward_tables");
        builder.HasKey(row => new { row.AreaCode, row.Number });
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.Number).ValueGeneratedNever();
        builder.Property(row => row.By).HasMaxLength(100);
    }
}
