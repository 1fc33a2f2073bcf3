using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Cases;

internal sealed class CaseStepRowMapping : IEntityTypeConfiguration<CaseStepRow>
{
    public void Configure(EntityTypeBuilder<CaseStepRow> builder)
    {
        builder.ToTable("case_steps");
        builder.HasKey(row => new { row.CaseId, row.Number });
        builder.Property(row => row.Number).ValueGeneratedNever();
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(row => new { row.CaseId, row.Id }).IsUnique();
        builder.HasIndex(row => row.At);
    }
}
