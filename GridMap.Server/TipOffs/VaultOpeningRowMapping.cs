using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.TipOffs;

internal sealed class VaultOpeningRowMapping : IEntityTypeConfiguration<VaultOpeningRow>
{
    public void Configure(EntityTypeBuilder<VaultOpeningRow> builder)
    {
        builder.ToTable("vault_openings");
        builder.HasKey(row => row.Number);
        builder.Property(row => row.Number).ValueGeneratedNever();
        builder.Property(row => row.TipNumber).HasMaxLength(20);
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.What).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.By).HasMaxLength(100);
        builder.Property(row => row.Reason).HasMaxLength(500);
        builder.Property(row => row.Hash).HasMaxLength(64);
        builder.Property(row => row.Seal).HasMaxLength(64);
        builder.HasIndex(row => row.AreaCode);
    }
}
