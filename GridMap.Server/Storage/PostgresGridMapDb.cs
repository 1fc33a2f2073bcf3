using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GridMap.Server.Storage;

/// <summary>The model on PostgreSQL, for many servers.</summary>
internal sealed class PostgresGridMapDb(DbContextOptions<PostgresGridMapDb> options) : GridMapDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        // timestamptz takes UTC only.
        configuration.Properties<DateTimeOffset>().HaveConversion<Utc>();
        // Codes are compared by range (see AreaScope), which needs plain byte order.
        configuration.Properties<string>().UseCollation("C");
    }

    private sealed class Utc() : ValueConverter<DateTimeOffset, DateTimeOffset>(
        instant => instant.ToUniversalTime(), instant => instant);
}
