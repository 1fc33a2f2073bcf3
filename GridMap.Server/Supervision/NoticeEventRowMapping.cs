using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Supervision;

internal sealed class NoticeEventRowMapping : IEntityTypeConfiguration<NoticeEventRow>
{
    public void Configure(EntityTypeBuilder<NoticeEventRow> builder)
    {
        builder.ToTable("supervision_notice_events");
        builder.HasKey(row => new { row.NoticeId, row.Number });
        builder.Property(row => row.Step).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Text).HasMaxLength(5000);
    }
}
