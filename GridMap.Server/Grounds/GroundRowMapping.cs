using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Grounds;

internal sealed class GroundRowMapping : IEntityTypeConfiguration<GroundRow>
{
    public void Configure(EntityTypeBuilder<GroundRow> builder)
    {
        builder.ToTable("grounds");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.FileName).HasMaxLength(200);
        builder.Property(row => row.Sha256).HasMaxLength(64);
        builder.Property(row => row.Source).HasMaxLength(200);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        // Two that are sent in the same moment do not get the same number.
        builder.HasIndex(row => new { row.AreaCode, row.Kind, row.Number }).IsUnique();
    }
}
