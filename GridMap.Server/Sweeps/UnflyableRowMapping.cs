using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Sweeps;

internal sealed class UnflyableRowMapping : IEntityTypeConfiguration<UnflyableRow>
{
    public void Configure(EntityTypeBuilder<UnflyableRow> builder)
    {
        builder.ToTable("unflyable_ground");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.CellCode).HasMaxLength(15);
        builder.Property(row => row.Reason).HasMaxLength(500);
        builder.Property(row => row.WithdrawReason).HasMaxLength(500);
        builder.HasIndex(row => row.CellCode);
    }
}
