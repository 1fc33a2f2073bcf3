using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Sweeps;

internal sealed class SortieRowMapping : IEntityTypeConfiguration<SortieRow>
{
    public void Configure(EntityTypeBuilder<SortieRow> builder)
    {
        builder.ToTable("sorties");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.PlanName).HasMaxLength(100);
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.ApprovalNumber).HasMaxLength(60);
        builder.Property(row => row.Reason).HasMaxLength(500);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => new { row.PlanId, row.Number }).IsUnique();
        builder.HasIndex(row => row.AreaCode);
        builder.HasIndex(row => row.StartAt);
    }
}
