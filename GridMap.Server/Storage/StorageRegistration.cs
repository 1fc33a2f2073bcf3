using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Storage;

internal static class StorageRegistration
{
    private static readonly TimeSpan KeyLifetime = TimeSpan.FromDays(90);

    public static IServiceCollection AddGridMapStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<DataFolder>();
        services.AddFileStore(configuration);
        var postgres = configuration.GetSection(StorageOptions.Section)[nameof(StorageOptions.Postgres)];
        if (string.IsNullOrEmpty(postgres))
        {
            services.AddDbContext<GridMapDb, SqliteGridMapDb>((provider, options) => WholeMigrations.Use(
                options, $"Data Source={provider.GetRequiredService<DataFolder>().DatabaseFile};Default Timeout=30;Pooling=True"));
        }
        else
        {
            services.AddDbContext<GridMapDb, PostgresGridMapDb>(options => options.UseNpgsql(postgres));
        }

        services.AddScoped<MapWriter>();
        services.AddSingleton<SharedSecrets>();
        services.AddSingleton<SharedKeyRing>();
        // By default the name is the program's folder, which differs between machines.
        services.AddDataProtection().SetApplicationName("gridmap");
        services.AddOptions<KeyManagementOptions>().Configure<SharedKeyRing>((keys, ring) => keys.XmlRepository = ring);
        return services;
    }

    private static void AddFileStore(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<S3Options>().BindConfiguration(S3Options.Section).ValidateDataAnnotations().ValidateOnStart();
        if (string.IsNullOrEmpty(configuration.GetSection(S3Options.Section)[nameof(S3Options.Bucket)]))
        {
            services.AddSingleton<IFileStore, FolderFileStore>();
            return;
        }

        services.AddSingleton<FileCache>();
        services.AddSingleton(provider => S3Client.Create(provider.GetRequiredService<IOptions<S3Options>>().Value));
        services.AddSingleton<IFileStore, S3FileStore>();
    }

    /// <summary>Brings the database to the newest version before anything else touches it; of several servers that start, one does it.</summary>
    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();
        var log = scope.ServiceProvider.GetRequiredService<ILogger<GridMapDb>>();
        // The store makes its folders now, and never later below a mount that has gone.
        services.GetRequiredService<IFileStore>();
        await using var turn = await MigrationTurn.TakeAsync(db, services.GetRequiredService<DataFolder>(), cancellation);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).ToList();
        if (pending is [.., var newest])
        {
            log.LogInformation("Bringing the database to version {Version} in {Steps} steps.", newest, pending.Count);
            await WholeMigrations.ApplyAsync(db, cancellation);
        }

        if (db.Database.IsSqlite())
        {
            // Readers go on while one writer writes.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellation);
        }

        // Keys go by the machine's clock, whatever the server's is.
        EnsureKey(services.GetRequiredService<IKeyManager>(), TimeProvider.System.GetUtcNow());
    }

    /// <summary>The first key is made here, while no other server makes one: each would take its own for a day.</summary>
    private static void EnsureKey(IKeyManager keys, DateTimeOffset now)
    {
        if (keys.GetAllKeys().Count == 0)
        {
            keys.CreateNewKey(now, now + KeyLifetime);
        }
    }
}
