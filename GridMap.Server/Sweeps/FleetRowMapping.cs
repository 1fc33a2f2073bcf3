using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Sweeps;

internal sealed class FleetRowMapping : IEntityTypeConfiguration<FleetRow>
{
    public void Configure(EntityTypeBuilder<FleetRow> builder)
    {
        builder.ToTable("fleet");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Name).HasMaxLength(60);
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => new { row.AreaCode, row.Kind, row.Name }).IsUnique();
    }
}
