using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.TipOffs;

internal sealed class TipStepRowMapping : IEntityTypeConfiguration<TipStepRow>
{
    public void Configure(EntityTypeBuilder<TipStepRow> builder)
    {
        builder.ToTable("tip_steps");
        builder.HasKey(row => new { row.TipId, row.Number });
        builder.Property(row => row.Number).ValueGeneratedNever();
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.By).HasMaxLength(100);
        builder.Property(row => row.Note).HasMaxLength(1000);
        builder.Property(row => row.About).HasMaxLength(200);
    }
}
