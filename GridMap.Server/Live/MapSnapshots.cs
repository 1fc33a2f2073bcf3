using GridMap.Contracts.Alerts;
using GridMap.Contracts.Live;
using GridMap.Server.Alerts;
using GridMap.Server.Orthophotos;
using GridMap.Server.People;
using GridMap.Server.Storage;
using GridMap.Server.Suspects;
using GridMap.Server.Targets;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Live;

/// <summary>The state of an area at one position of the feed.</summary>
internal sealed class MapSnapshots(GridMapDb db, TimeProvider clock)
{
    public async Task<MapSnapshot> TakeAsync(AreaScope scope, string areaCode, CancellationToken cancellation)
    {
        // One read transaction: the position and the rows belong together. SQLite's is a snapshot by itself.
        await using var transaction = db.Database.IsNpgsql()
            ? await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation)
            : await db.Database.BeginReadAsync(cancellation);
        var sequence = await db.FeedHead.AsNoTracking().Select(row => row.Sequence).SingleAsync(cancellation);
        var suspects = await db.Suspects.AsNoTracking().Within(scope, row => row.AreaCode).ToListAsync(cancellation);
        var targets = await db.Targets.AsNoTracking().Within(scope, row => row.AreaCode).ToListAsync(cancellation);
        var orthophotos = await db.Orthophotos.AsNoTracking().Within(scope, row => row.AreaCode).ToListAsync(cancellation);
        var alerts = await db.Alerts.AsNoTracking().Within(scope, row => row.AreaCode)
            .Where(row => row.ClearedAt == null && row.State != AlertState.FalseAlarm).ToListAsync(cancellation);
        return new MapSnapshot(
            sequence, areaCode, clock.GetUtcNow(),
            [.. suspects.Select(row => row.ToSummary())],
            [.. targets.Select(row => row.ToSummary())],
            [.. orthophotos.Select(row => row.ToSummary())],
            [.. alerts.Select(row => row.ToSummary())]);
    }
}
