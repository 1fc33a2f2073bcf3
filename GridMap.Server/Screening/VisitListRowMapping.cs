using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Screening;

internal sealed class VisitListRowMapping : IEntityTypeConfiguration<VisitListRow>
{
    public void Configure(EntityTypeBuilder<VisitListRow> builder)
    {

        builder.ToTable("visit_lists");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.Seed).HasMaxLength(64);
        builder.HasIndex(row => new { row.AreaCode, row.Day });
    }
}
