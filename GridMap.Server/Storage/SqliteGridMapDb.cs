using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GridMap.Server.Storage;

/// <summary>The model on a SQLite file, the default on one machine.</summary>
internal sealed class SqliteGridMapDb(DbContextOptions<SqliteGridMapDb> options) : GridMapDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configuration) =>
        // SQLite cannot order or compare DateTimeOffset; ticks of UTC can.
        configuration.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
