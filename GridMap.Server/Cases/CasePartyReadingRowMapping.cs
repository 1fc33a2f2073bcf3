using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Cases;

internal sealed class CasePartyReadingRowMapping : IEntityTypeConfiguration<CasePartyReadingRow>
{
    public void Configure(EntityTypeBuilder<CasePartyReadingRow> builder)
    {
        builder.ToTable("case_party_readings");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.By).HasMaxLength(100);
        builder.HasIndex(row => new { row.CaseId, row.At });
    }
}
