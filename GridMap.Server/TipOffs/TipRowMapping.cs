using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.TipOffs;

internal sealed class TipRowMapping : IEntityTypeConfiguration<TipRow>
{
    public void Configure(EntityTypeBuilder<TipRow> builder)
    {
        builder.ToTable("tips");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Number).HasMaxLength(20);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Channel).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Finding).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.Place).HasMaxLength(200);
        builder.Property(row => row.Signs).HasMaxLength(100);
        builder.Property(row => row.Text).HasMaxLength(2000);
        builder.Property(row => row.CodeHash).HasMaxLength(64);
        builder.Property(row => row.ClaimHash).HasMaxLength(64);
        builder.Property(row => row.Hash).HasMaxLength(64);
        builder.Property(row => row.Seal).HasMaxLength(64);
        builder.Property(row => row.HandlerName).HasMaxLength(100);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => row.Number).IsUnique();
        builder.HasIndex(row => row.Order).IsUnique();
        builder.HasIndex(row => row.CodeHash).IsUnique();
        builder.HasIndex(row => row.AreaCode);
        builder.HasIndex(row => row.DueOn);
        builder.HasIndex(row => row.JoinedInto);
        builder.HasIndex(row => row.HandlerId);
        builder.HasIndex(row => row.Latitude);
    }
}
