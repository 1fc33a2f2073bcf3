using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Cases;

internal sealed class CaseFactsRowMapping : IEntityTypeConfiguration<CaseFactsRow>
{
    public void Configure(EntityTypeBuilder<CaseFactsRow> builder)
    {
        builder.ToTable("case_facts");
        builder.HasKey(row => new { row.CaseId, row.Number });
        builder.Property(row => row.Number).ValueGeneratedNever();
        builder.Property(row => row.By).HasMaxLength(100);
    }
}
