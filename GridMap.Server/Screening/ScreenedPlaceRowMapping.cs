using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Screening;

internal sealed class ScreenedPlaceRowMapping : IEntityTypeConfiguration<ScreenedPlaceRow>
{
    public void Configure(EntityTypeBuilder<ScreenedPlaceRow> builder)
    {

        builder.ToTable("screened_places");
        builder.HasKey(row => new { row.RunId, row.PlaceId });
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.HasIndex(row => new { row.RunId, row.Rank });
        builder.HasIndex(row => new { row.PlaceId, row.RunId });
    }
}
