using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Screening;

internal sealed class WeightsRowMapping : IEntityTypeConfiguration<WeightsRow>
{
    public void Configure(EntityTypeBuilder<WeightsRow> builder)
    {

        builder.ToTable("screening_weights");
        builder.HasKey(row => row.Version);
        builder.Property(row => row.Version).HasMaxLength(100);
    }
}
