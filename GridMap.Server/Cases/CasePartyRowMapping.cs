using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Cases;

internal sealed class CasePartyRowMapping : IEntityTypeConfiguration<CasePartyRow>
{
    public void Configure(EntityTypeBuilder<CasePartyRow> builder)
    {
        builder.ToTable("case_parties");
        builder.HasKey(row => new { row.CaseId, row.Id });
        builder.Property(row => row.Role).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Name).HasMaxLength(100);
        builder.Property(row => row.Contact).HasMaxLength(200);
        builder.Property(row => row.Note).HasMaxLength(500);
        builder.Property(row => row.ChangedBy).HasMaxLength(100);
    }
}
