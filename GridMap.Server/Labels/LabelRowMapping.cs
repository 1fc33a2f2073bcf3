using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Labels;

internal sealed class LabelRowMapping : IEntityTypeConfiguration<LabelRow>
{
    public void Configure(EntityTypeBuilder<LabelRow> builder)
    {
        builder.ToTable("labels");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Verdict).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.ChipSha256).HasMaxLength(64);
        builder.HasIndex(row => row.AreaCode);
        builder.HasIndex(row => new { row.SiteId, row.At });
    }
}
