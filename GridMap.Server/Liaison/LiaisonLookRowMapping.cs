using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Liaison;

internal sealed class LiaisonLookRowMapping : IEntityTypeConfiguration<LiaisonLookRow>
{
    public void Configure(EntityTypeBuilder<LiaisonLookRow> builder)
    {
        builder.ToTable("liaison_looks");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.ScopeCode).HasMaxLength(15);
        builder.Property(row => row.Unit).HasMaxLength(40);
        builder.HasIndex(row => row.At);
    }
}
