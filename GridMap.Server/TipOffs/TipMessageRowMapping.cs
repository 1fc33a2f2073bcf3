using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.TipOffs;

internal sealed class TipMessageRowMapping : IEntityTypeConfiguration<TipMessageRow>
{
    public void Configure(EntityTypeBuilder<TipMessageRow> builder)
    {
        builder.ToTable("tip_messages");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.By).HasMaxLength(100);
        builder.Property(row => row.Text).HasMaxLength(1000);
        builder.HasIndex(row => new { row.TipId, row.At });
    }
}
