using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Supervision;

internal sealed class CheckRowMapping : IEntityTypeConfiguration<CheckRow>
{
    public void Configure(EntityTypeBuilder<CheckRow> builder)
    {
        builder.ToTable("supervision_checks");
        builder.HasKey(row => new { row.DrawId, row.CaseId });
        builder.Property(row => row.Number).HasMaxLength(20);
        builder.Property(row => row.Group).HasMaxLength(15);
        builder.Property(row => row.Lot).HasMaxLength(64);
        builder.Property(row => row.Result).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Note).HasMaxLength(1000);
        builder.Property(row => row.CheckedAt).IsConcurrencyToken();
    }
}
