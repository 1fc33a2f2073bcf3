using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Sweeps;

internal sealed class CertificateRowMapping : IEntityTypeConfiguration<CertificateRow>
{
    public void Configure(EntityTypeBuilder<CertificateRow> builder)
    {
        builder.ToTable("sweep_certificates");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Sha256).HasMaxLength(64);
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.KeyId).HasMaxLength(43);
        builder.Property(row => row.KeyName).HasMaxLength(100);
        builder.HasIndex(row => row.AreaCode);
    }
}
