using GridMap.Server.People;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Tiles;

/// <summary>Reads what tiles are drawn from while the server starts, so that the first watcher does not wait for it.</summary>
internal sealed class TileWarmUp(
    CellTiles cells, PointTiles<SuspectPoint> suspects, PointTiles<TargetPoint> targets, IOptions<TileOptions> options, ILogger<TileWarmUp> log)
    : BackgroundService
{
    private static readonly TileAddress World = new(0, 0, 0);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.WarmUp)
        {
            return;
        }

        try
        {
            await Task.WhenAll(
                Task.Run(() => cells.DrawAsync(World, AreaScope.OfEverywhere, stoppingToken), stoppingToken),
                Task.Run(() => suspects.VersionAsync(World, stoppingToken), stoppingToken),
                Task.Run(() => targets.VersionAsync(World, stoppingToken), stoppingToken));
        }
        catch (Exception error) when (error is System.Data.Common.DbException or InvalidOperationException)
        {
            log.LogWarning(error, "Could not read the map before it was asked for; the first request reads it.");
        }
    }
}
