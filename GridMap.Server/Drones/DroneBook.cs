using System.Collections.Concurrent;
using GridMap.Contracts.Drones;
using GridMap.Domain.Drones;
using GridMap.Server.People;
using GridMap.Server.Presence;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Drones;

/// <summary>Keeps the newest word of each drone and its flown track. Stored, not held in memory: any of several servers may be told, and any asked.</summary>
internal sealed class DroneBook(IServiceScopeFactory scopes, PresenceGround ground, IOptions<DroneOptions> options, TimeProvider clock)
{
    /// <summary>The second that each drone was last written: what comes in between costs the database nothing.</summary>
    private readonly ConcurrentDictionary<string, DateTimeOffset> _written = new(StringComparer.Ordinal);

    /// <summary>Takes a place over.</summary>
    /// <param name="fix">Where the drone is.</param>
    /// <param name="sortieId">The sortie it flies; null when not known.</param>
    /// <param name="at">When it was there; null is now.</param>
    /// <param name="sender">Areas of whoever says so. Lines turn outside the area that is swept: such a place is kept with the sender's area, and nobody of another area is shown it.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task TakeAsync(DroneFix fix, string? sortieId, DateTimeOffset? at, AreaScope sender, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var when = at is { } given && given <= now.AddSeconds(options.Value.MostSecondsAhead) ? given.ToUniversalTime() : now;
        var second = new DateTimeOffset(when.Ticks - (when.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        if (_written.TryGetValue(fix.DroneId, out var last) && last == second)
        {
            return;
        }

        var under = await ground.FindCodeAsync(fix.Place, cancellation) ?? "";
        var area = sender.Covers(under) ? under : sender.AreaCodes[0];

        await using var scope = scopes.CreateAsyncScope();
        await WriteAsync(scope.ServiceProvider.GetRequiredService<GridMapDb>(), fix, sortieId, second, area, cancellation);
        _written[fix.DroneId] = second;
    }

    /// <summary>Who is in the air, or has just fallen silent.</summary>
    public async Task<DronesNow> ListAsync(AreaScope within, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (gone, silent) = (now.AddMinutes(-options.Value.GoneMinutes), now.AddSeconds(-options.Value.SilentSeconds));
        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<GridMapDb>().Drones.AsNoTracking().Within(within, row => row.AreaCode)
            .Where(row => row.At > gone).OrderBy(row => row.DroneId).ToListAsync(cancellation);
        return new DronesNow(now, options.Value.SilentSeconds, [.. rows.Select(row => new DronePosition(
            row.DroneId, row.AreaCode, row.Longitude, row.Latitude, row.HeightMetres, row.AltitudeMetres, row.YawDegrees, row.SpeedMetresPerSecond,
            row.BatteryFraction, row.SortieId, row.At, row.At <= silent))]);
    }

    /// <summary>Deletes tracks that have been kept long enough.</summary>
    public async Task CleanAsync(CancellationToken cancellation)
    {
        var oldest = clock.GetUtcNow().AddDays(-options.Value.TrackRetentionDays);
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GridMapDb>().DroneFixes.Where(row => row.At < oldest).ExecuteDeleteAsync(cancellation);
    }

    private static async Task WriteAsync(GridMapDb db, DroneFix fix, string? sortieId, DateTimeOffset second, string area, CancellationToken cancellation)
    {
        if (await db.DroneFixes.AnyAsync(row => row.DroneId == fix.DroneId && row.At == second, cancellation))
        {
            return;
        }

        db.DroneFixes.Add(new DroneFixRow
        {
            DroneId = fix.DroneId, At = second, AreaCode = area, Longitude = fix.Place.Longitude, Latitude = fix.Place.Latitude, HeightMetres = fix.HeightMetres,
            AltitudeMetres = fix.AltitudeMetres, YawDegrees = fix.YawDegrees, SpeedMetresPerSecond = fix.SpeedMetresPerSecond, BatteryFraction = fix.BatteryFraction, SortieId = sortieId,
        });
        var row = await db.Drones.SingleOrDefaultAsync(drone => drone.DroneId == fix.DroneId, cancellation);
        if (row is null)
        {
            row = new DroneRow { DroneId = fix.DroneId, AreaCode = area };
            db.Drones.Add(row);
        }

        // A track that is sent later fills the past, and moves nobody back.
        if (second > row.At)
        {
            (row.AreaCode, row.At, row.Longitude, row.Latitude) = (area, second, fix.Place.Longitude, fix.Place.Latitude);
            (row.HeightMetres, row.AltitudeMetres, row.YawDegrees, row.SpeedMetresPerSecond) = (fix.HeightMetres, fix.AltitudeMetres, fix.YawDegrees, fix.SpeedMetresPerSecond);
            (row.BatteryFraction, row.SortieId) = (fix.BatteryFraction, sortieId);
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (db.ChangeTracker.Entries<DroneFixRow>().Any(entry => entry.State is EntityState.Added))
        {
            // Another server was told of the same second in this moment.
            db.ChangeTracker.Clear();
            if (!await db.DroneFixes.AnyAsync(other => other.DroneId == fix.DroneId && other.At == second, cancellation))
            {
                throw;
            }
        }
    }
}
