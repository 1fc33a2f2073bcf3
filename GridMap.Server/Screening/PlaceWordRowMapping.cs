using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Screening;

internal sealed class PlaceWordRowMapping : IEntityTypeConfiguration<PlaceWordRow>
{
    public void Configure(EntityTypeBuilder<PlaceWordRow> builder)
    {

        builder.ToTable("screening_words");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Key).HasMaxLength(100);
        builder.Property(row => row.Note).HasMaxLength(500);
        builder.HasIndex(row => row.PlaceId);
        builder.HasIndex(row => row.AreaCode);
    }
}
