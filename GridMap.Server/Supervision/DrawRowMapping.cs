using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Supervision;

internal sealed class DrawRowMapping : IEntityTypeConfiguration<DrawRow>
{
    public void Configure(EntityTypeBuilder<DrawRow> builder)
    {
        builder.ToTable("supervision_draws");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.Seed).HasMaxLength(200);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => row.AreaCode);
    }
}
