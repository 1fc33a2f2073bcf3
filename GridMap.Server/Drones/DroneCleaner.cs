using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Drones;

/// <summary>Deletes old tracks once an hour; any of several servers may be first.</summary>
internal sealed class DroneCleaner(DroneBook book, TimeProvider clock, ILogger<DroneCleaner> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await book.CleanAsync(stoppingToken);
            }
            catch (Exception error) when (error is System.Data.Common.DbException or DbUpdateException or InvalidOperationException)
            {
                log.LogError(error, "Cannot delete old tracks of drones; trying again in an hour.");
            }
        }
    }
}
