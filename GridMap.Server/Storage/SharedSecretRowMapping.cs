using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Storage;

internal sealed class SharedSecretRowMapping : IEntityTypeConfiguration<SharedSecretRow>
{
    public void Configure(EntityTypeBuilder<SharedSecretRow> builder)
    {
        builder.ToTable("shared_secrets");
        builder.HasKey(row => row.Name);
        builder.Property(row => row.Name).HasMaxLength(200);
    }
}
