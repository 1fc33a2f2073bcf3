using GridMap.Server.Live;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GridMap.Server.Tests.Live.Promise;

/// <summary>The feed of one server as the product puts it together, whose tail moves only when the test says so.</summary>
internal sealed class FeedServer : IDisposable
{
    public const int TailChanges = 100;
    public const int CoalesceAfterChanges = 20;
    public const double PulseSeconds = 5;

    private readonly IHost _host;
    private readonly IServiceProvider _services;

    private FeedServer(IHost host) => (_host, _services) = (host, host.Services);

    public ChangeTail Tail => _services.GetRequiredService<ChangeTail>();

    public ChangeFeed Feed => _services.GetRequiredService<ChangeFeed>();

    public SharedSnapshots Snapshots => _services.GetRequiredService<SharedSnapshots>();

    public static async Task<FeedServer> StartAsync(string folder, string? postgres, TimeProvider clock)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = folder });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Folder"] = folder,
            ["Storage:Postgres"] = postgres ?? "",
            ["Live:TailChanges"] = $"{TailChanges}",
            ["Live:CoalesceAfterChanges"] = $"{CoalesceAfterChanges}",
            ["Live:PulseSeconds"] = $"{PulseSeconds}",
        });
        builder.Services.AddSingleton(clock);
        builder.Services.AddGridMapStorage(builder.Configuration);
        builder.Services.AddLive();
        // Never started: what its background services would do, the test does step by step.
        var server = new FeedServer(builder.Build());
        await server._services.MigrateAsync(CancellationToken.None);
        await server._services.GetRequiredService<ChangeTailReader>().LoadAsync(CancellationToken.None);
        return server;
    }

    public Task ReadTailAsync() => _services.GetRequiredService<ChangeTailReader>().ReadBatchAsync(CancellationToken.None);

    public async Task<T> UseAsync<T>(Func<GridMapDb, MapWriter, Task<T>> use)
    {
        await using var scope = _services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<GridMapDb>(), scope.ServiceProvider.GetRequiredService<MapWriter>());
    }

    public Task<List<ChangeRow>> ReadChangesAsync(long after) => UseAsync((db, _) =>
        db.Changes.AsNoTracking().Where(row => row.Sequence > after).OrderBy(row => row.Sequence).ToListAsync());

    public void Dispose() => _host.Dispose();
}
