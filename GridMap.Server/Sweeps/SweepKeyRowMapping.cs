using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Sweeps;

internal sealed class SweepKeyRowMapping : IEntityTypeConfiguration<SweepKeyRow>
{
    public void Configure(EntityTypeBuilder<SweepKeyRow> builder)
    {
        builder.ToTable("sweep_keys");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.KeyId).HasMaxLength(43);
        builder.Property(row => row.Name).HasMaxLength(100);
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.PublicPem).HasMaxLength(4000);
        builder.HasIndex(row => row.AreaCode);
    }
}
