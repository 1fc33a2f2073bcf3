using GridMap.Contracts.Alerts;
using GridMap.Contracts.Live;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;
using GridMap.Server.Alerts;
using GridMap.Server.People;
using GridMap.Server.Storage;
using GridMap.Server.Suspects;
using GridMap.Server.Targets;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Interchange;

/// <summary>What other command systems are told of an area: all that is not over, and what changed after a position of the feed.</summary>
internal sealed class CotContents(GridMapDb db, TimeProvider clock)
{
    private const int BatchChanges = 500;

    /// <summary>Position of the feed, and what was there then.</summary>
    public async Task<(long Sequence, List<CotEvent> Events)> TakeAsync(AreaScope within, TimeSpan lifetime, CancellationToken cancellation)
    {
        // Position and rows belong together, as in the map's snapshot.
        await using var transaction = db.Database.IsNpgsql()
            ? await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation)
            : await db.Database.BeginReadAsync(cancellation);
        var sequence = await db.FeedHead.AsNoTracking().Select(row => row.Sequence).SingleAsync(cancellation);
        var suspects = await db.Suspects.AsNoTracking().Within(within, row => row.AreaCode)
            .Where(row => row.Status != SuspectStatus.Dismissed).ToListAsync(cancellation);
        var targets = await db.Targets.AsNoTracking().Within(within, row => row.AreaCode)
            .Where(row => row.Status != TargetStatus.Done && row.Status != TargetStatus.Withdrawn).ToListAsync(cancellation);
        var alerts = await db.Alerts.AsNoTracking().Within(within, row => row.AreaCode)
            .Where(row => row.ClearedAt == null && row.State != AlertState.FalseAlarm && row.Longitude != null).ToListAsync(cancellation);
        var now = clock.GetUtcNow();
        return (sequence,
        [
            .. suspects.Select(row => CotEvents.Of(row.ToSummary(), now, lifetime)),
            .. targets.Select(row => CotEvents.Of(row.ToSummary(), now, lifetime)),
            .. alerts.Select(row => CotEvents.Of(row.ToSummary(), now, lifetime)),
        ]);
    }

    /// <summary>The next changes after a position, in commit order, whatever their area; none when there are none.</summary>
    public async Task<List<MapChange>> AfterAsync(long sequence, CancellationToken cancellation)
    {
        var rows = await db.Changes.AsNoTracking().Where(row => row.Sequence > sequence).OrderBy(row => row.Sequence).Take(BatchChanges).ToListAsync(cancellation);
        return [.. rows.Select(row => row.ToChange())];
    }
}
