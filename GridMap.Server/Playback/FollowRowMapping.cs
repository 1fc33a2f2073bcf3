using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Playback;

internal sealed class FollowRowMapping : IEntityTypeConfiguration<FollowRow>
{
    public void Configure(EntityTypeBuilder<FollowRow> builder)
    {
        builder.ToTable("follows");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.HasIndex(row => row.SeenAt);
        builder.HasIndex(row => row.ServerId);
    }
}
