using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Screening;

internal sealed class VisitStopRowMapping : IEntityTypeConfiguration<VisitStopRow>
{
    public void Configure(EntityTypeBuilder<VisitStopRow> builder)
    {

        builder.ToTable("visit_stops");
        builder.HasKey(row => new { row.ListId, row.PlaceId });
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.Outcome).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
        builder.Property(row => row.Note).HasMaxLength(500);
        builder.HasIndex(row => row.PlaceId);
    }
}
