using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Premises;

internal sealed class PremisesPhotoRowMapping : IEntityTypeConfiguration<PremisesPhotoRow>
{
    public void Configure(EntityTypeBuilder<PremisesPhotoRow> builder)
    {
        builder.ToTable("premises_photos");
        builder.HasKey(row => new { row.PremisesId, row.Sha256 });
        builder.Property(row => row.Sha256).HasMaxLength(64);
    }
}
