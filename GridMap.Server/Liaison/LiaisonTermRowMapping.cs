using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Liaison;

internal sealed class LiaisonTermRowMapping : IEntityTypeConfiguration<LiaisonTermRow>
{
    public void Configure(EntityTypeBuilder<LiaisonTermRow> builder)
    {
        builder.ToTable("liaison_terms");
        builder.HasKey(row => new { row.Unit, row.Number });
        builder.Property(row => row.Unit).HasMaxLength(40);
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.Name).HasMaxLength(50);
        builder.Property(row => row.Phone).HasMaxLength(30);
        builder.Property(row => row.Note).HasMaxLength(500);
        builder.HasIndex(row => row.AreaCode);
    }
}
