using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Suspects;

internal sealed class SuspectEventRowMapping : IEntityTypeConfiguration<SuspectEventRow>
{
    public void Configure(EntityTypeBuilder<SuspectEventRow> builder)
    {
        builder.ToTable("suspect_events");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.SuspectId, row.At });
    }
}
