using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Supervision;

internal sealed class NoticeRowMapping : IEntityTypeConfiguration<NoticeRow>
{
    public void Configure(EntityTypeBuilder<NoticeRow> builder)
    {
        builder.ToTable("supervision_notices");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Series).HasMaxLength(15);
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.Reason).HasMaxLength(2000);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => new { row.Series, row.Year, row.Ordinal }).IsUnique();
        builder.HasIndex(row => row.AreaCode);
    }
}
