using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Supervision;

internal sealed class NoticeCaseRowMapping : IEntityTypeConfiguration<NoticeCaseRow>
{
    public void Configure(EntityTypeBuilder<NoticeCaseRow> builder)
    {
        builder.ToTable("supervision_notice_cases");
        builder.HasKey(row => new { row.NoticeId, row.CaseId });
    }
}
