using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GridMap.Server.People;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.Property(account => account.DisplayName).HasMaxLength(100);
        builder.Property(account => account.Roles).HasMaxLength(200);
        builder.Property(account => account.AreaCodes).HasMaxLength(2000);
    }
}
