using GridMap.Contracts.Uploads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.Uploads;

internal sealed class UploadRowMapping : IEntityTypeConfiguration<UploadRow>
{
    public void Configure(EntityTypeBuilder<UploadRow> builder)
    {
        builder.ToTable("uploads");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.FileName).HasMaxLength(200);
        builder.Property(row => row.Sha256).HasMaxLength(64);
        builder.Property(row => row.HeldIn).HasMaxLength(32);
        builder.Property(row => row.AreaCode).HasMaxLength(15);
        builder.Property(row => row.Purpose).HasConversion<string>().HasMaxLength(20).HasDefaultValue(UploadPurpose.Orthophoto);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
        builder.HasIndex(row => row.Sha256);
    }
}
