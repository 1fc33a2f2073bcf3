using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.TipOffs;

internal sealed class VaultRowMapping : IEntityTypeConfiguration<VaultRow>
{
    public void Configure(EntityTypeBuilder<VaultRow> builder)
    {
        builder.ToTable("tip_vault");
        builder.HasKey(row => row.TipId);
        builder.Property(row => row.TipId).ValueGeneratedNever();
        builder.Property(row => row.Mark).HasMaxLength(64);
        builder.Property(row => row.KeyId).HasMaxLength(16);
        builder.HasIndex(row => row.Mark);
    }
}
