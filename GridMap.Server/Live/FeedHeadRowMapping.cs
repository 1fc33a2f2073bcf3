using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Live;

internal sealed class FeedHeadRowMapping : IEntityTypeConfiguration<FeedHeadRow>
{
    public void Configure(EntityTypeBuilder<FeedHeadRow> builder)
    {
        builder.ToTable("feed_head");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasData(new FeedHeadRow { Id = FeedHeadRow.TheOne, Sequence = 0 });
    }
}
