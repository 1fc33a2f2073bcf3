using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Cases;

internal sealed class CaseSignalRowMapping : IEntityTypeConfiguration<CaseSignalRow>
{
    public void Configure(EntityTypeBuilder<CaseSignalRow> builder)
    {
        builder.ToTable("case_signals");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Source).HasMaxLength(260);
        builder.HasIndex(row => row.CaseId);
        builder.HasIndex(row => row.AnsweredAt);
    }
}
