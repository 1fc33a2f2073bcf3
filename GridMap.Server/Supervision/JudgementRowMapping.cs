using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Supervision;

internal sealed class JudgementRowMapping : IEntityTypeConfiguration<JudgementRow>
{
    public void Configure(EntityTypeBuilder<JudgementRow> builder)
    {
        builder.ToTable("supervision_judgements");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Key).HasMaxLength(32);
        builder.Property(row => row.Verdict).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Note).HasMaxLength(1000);
        builder.HasIndex(row => row.Key);
    }
}
