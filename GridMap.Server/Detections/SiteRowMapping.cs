using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Detections;

internal sealed class SiteRowMapping : IEntityTypeConfiguration<SiteRow>
{
    public void Configure(EntityTypeBuilder<SiteRow> builder)
    {
        builder.ToTable("sites");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.ChipSha256).HasMaxLength(64);
        builder.Property(row => row.SuspectId).IsConcurrencyToken();
        builder.HasIndex(row => row.AreaCode);
        builder.HasIndex(row => row.OrthophotoId);
        builder.HasIndex(row => row.SuspectId);
    }
}
