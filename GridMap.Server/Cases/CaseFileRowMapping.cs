using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Cases;

internal sealed class CaseFileRowMapping : IEntityTypeConfiguration<CaseFileRow>
{
    public void Configure(EntityTypeBuilder<CaseFileRow> builder)
    {
        builder.ToTable("case_files");
        builder.HasKey(row => new { row.CaseId, row.Sha256 });
        builder.Property(row => row.Sha256).HasMaxLength(64);
        builder.Property(row => row.MediaType).HasMaxLength(40);
        builder.Property(row => row.AddedBy).HasMaxLength(100);
        // The same picture in two cases is worth a question.
        builder.HasIndex(row => row.Sha256);
    }
}
