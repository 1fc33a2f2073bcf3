using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Alerts;

internal sealed class AlertRowMapping : IEntityTypeConfiguration<AlertRow>
{
    public void Configure(EntityTypeBuilder<AlertRow> builder)
    {
        builder.ToTable("alerts");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Key).HasMaxLength(120);
        builder.HasIndex(row => row.Key).IsUnique();
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Subject).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.SubjectId).HasMaxLength(40);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.Before).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.Note).HasMaxLength(500);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => row.AreaCode);
        builder.HasIndex(row => row.SubjectId);
        builder.HasIndex(row => new { row.ClearedAt, row.Kind });
        builder.HasIndex(row => new { row.RaisedAt, row.Id });
    }
}
