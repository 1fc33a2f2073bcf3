using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.TipOffs;

internal sealed class TipPhotoRowMapping : IEntityTypeConfiguration<TipPhotoRow>
{
    public void Configure(EntityTypeBuilder<TipPhotoRow> builder)
    {
        builder.ToTable("tip_photos");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.MediaType).HasMaxLength(50);
        builder.Property(row => row.Sha256).HasMaxLength(64);
        builder.Property(row => row.Mark).HasMaxLength(64);
        builder.Property(row => row.SealedSha256).HasMaxLength(64);
        builder.Property(row => row.KeyId).HasMaxLength(16);
        builder.HasIndex(row => new { row.TipId, row.Mark }).IsUnique();
    }
}
