using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Presence;

internal sealed class PresenceLookRowMapping : IEntityTypeConfiguration<PresenceLookRow>
{
    public void Configure(EntityTypeBuilder<PresenceLookRow> builder)
    {
        builder.ToTable("presence_looks");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.SubjectId, row.SeenAt });
        builder.HasIndex(row => new { row.ViewerId, row.SeenAt });
        builder.HasIndex(row => row.SeenAt);
    }
}
