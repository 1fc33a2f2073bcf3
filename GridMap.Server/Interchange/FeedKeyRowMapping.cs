using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Interchange;

internal sealed class FeedKeyRowMapping : IEntityTypeConfiguration<FeedKeyRow>
{
    public void Configure(EntityTypeBuilder<FeedKeyRow> builder)
    {
        builder.ToTable("feed_keys");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Name).HasMaxLength(100);
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.Hash).HasMaxLength(64);
        builder.Property(row => row.Beginning).HasMaxLength(12);
        builder.Property(row => row.CreatedBy).HasMaxLength(100);
        builder.HasIndex(row => row.Hash).IsUnique();
    }
}
