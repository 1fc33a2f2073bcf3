using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Cases;

internal sealed class CasePenaltyRowMapping : IEntityTypeConfiguration<CasePenaltyRow>
{
    public void Configure(EntityTypeBuilder<CasePenaltyRow> builder)
    {
        builder.ToTable("case_penalties");
        builder.HasKey(row => new { row.CaseId, row.Id, row.Version });
        builder.Property(row => row.DocumentNumber).HasMaxLength(60);
        builder.Property(row => row.Authority).HasMaxLength(100);
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Note).HasMaxLength(500);
        builder.Property(row => row.By).HasMaxLength(100);
    }
}
