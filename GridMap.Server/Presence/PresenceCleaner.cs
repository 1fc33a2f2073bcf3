using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Presence;

/// <summary>Deletes positions and duties whose time is over, and old looks; any of several servers may be first.</summary>
internal sealed class PresenceCleaner(
    IServiceScopeFactory scopes, PresenceLookLog looks, IOptions<PresenceOptions> options, TimeProvider clock, ILogger<PresenceCleaner> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.CleanSeconds), clock);
        do
        {
            try
            {
                await CleanAsync(stoppingToken);
            }
            catch (Exception error) when (error is System.Data.Common.DbException or DbUpdateException or InvalidOperationException)
            {
                log.LogError(error, "Cannot delete positions whose time is over; they are shown to nobody. Trying again.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    internal async Task CleanAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();
        var (now, limits) = (clock.GetUtcNow(), options.Value.Limits);
        var (longest, offAfter, silence) = (now - limits.Longest, now - limits.OffAfterSilence, now - limits.Silence);
        await db.Presence.Where(row => row.StartedAt <= longest || row.HeardAt <= offAfter).ExecuteDeleteAsync(cancellation);
        await db.Presence.Where(row => row.PositionAt <= silence).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Longitude, (double?)null).SetProperty(row => row.Latitude, (double?)null)
                .SetProperty(row => row.AccuracyMetres, (double?)null).SetProperty(row => row.PositionAt, (DateTimeOffset?)null).SetProperty(row => row.AreaCode, (string?)null),
            cancellation);
        var oldest = now.AddDays(-options.Value.LookRetentionDays);
        await db.PresenceLooks.Where(row => row.SeenAt < oldest).ExecuteDeleteAsync(cancellation);
        looks.Forget();
    }
}
