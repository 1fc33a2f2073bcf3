using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Sweeps;

internal sealed class CertificateCellRowMapping : IEntityTypeConfiguration<CertificateCellRow>
{
    public void Configure(EntityTypeBuilder<CertificateCellRow> builder)
    {
        builder.ToTable("sweep_certificate_cells");
        builder.HasKey(row => new { row.CertificateId, row.CellCode });
        builder.Property(row => row.CellCode).HasMaxLength(15);
        builder.HasIndex(row => row.CellCode);
    }
}
