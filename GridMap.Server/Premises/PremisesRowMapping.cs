using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Premises;

internal sealed class PremisesRowMapping : IEntityTypeConfiguration<PremisesRow>
{
    public void Configure(EntityTypeBuilder<PremisesRow> builder)
    {
        builder.ToTable("premises");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Name).HasMaxLength(200);
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.CreditCode).HasMaxLength(18);
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => row.AreaCode);
    }
}
