using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Storage;

internal static class StorageRegistration
{
    public static IServiceCollection AddGridMapStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<DataFolder>();
        services.AddSingleton<IFileStore, FolderFileStore>();
        var postgres = configuration.GetSection(StorageOptions.Section)[nameof(StorageOptions.Postgres)];
        if (string.IsNullOrEmpty(postgres))
        {
            services.AddDbContext<GridMapDb, SqliteGridMapDb>((provider, options) => options.UseSqlite(
                $"Data Source={provider.GetRequiredService<DataFolder>().DatabaseFile};Default Timeout=30;Pooling=True"));
        }
        else
        {
            services.AddDbContext<GridMapDb, PostgresGridMapDb>(options => options.UseNpgsql(postgres));
        }

        services.AddScoped<MapWriter>();
        return services;
    }

    /// <summary>Brings the database to the newest version before anything else touches it.</summary>
    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();
        await db.Database.MigrateAsync(cancellation);
        if (db.Database.IsSqlite())
        {
            // Readers go on while one writer writes.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellation);
        }
    }
}
