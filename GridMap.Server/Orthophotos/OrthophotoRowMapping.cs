using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Orthophotos;

internal sealed class OrthophotoRowMapping : IEntityTypeConfiguration<OrthophotoRow>
{
    public void Configure(EntityTypeBuilder<OrthophotoRow> builder)
    {
        builder.ToTable("orthophotos");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.FileName).HasMaxLength(200);
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.Sha256).HasMaxLength(64);
        builder.Property(row => row.TilesSha256).HasMaxLength(64);
        builder.Property(row => row.OperatingPoint).HasMaxLength(40);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(row => row.AreaCode);
        // The same bytes are stored and processed once.
        builder.HasIndex(row => row.Sha256).IsUnique();
    }
}
