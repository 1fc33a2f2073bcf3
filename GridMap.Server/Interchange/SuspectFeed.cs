using System.Text.Json;
using GridMap.Contracts.Live;
using GridMap.Server.People;
using GridMap.Server.Storage;
using GridMap.Server.Suspects;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Interchange;

/// <summary>Suspects as GeoJSON for geographic information systems: all, or those that changed after a position of the feed.</summary>
internal sealed class SuspectFeed(GridMapDb db)
{
    // A reader further behind is quicker served with all.
    private const int MostChanges = 100_000;
    private const int FlushFeatures = 500;

    /// <summary>Changes when the suspects of the areas do.</summary>
    public async Task<string> VersionAsync(AreaScope within, long? since, CancellationToken cancellation)
    {
        var newest = await db.Changes.AsNoTracking().Within(within, row => row.AreaCode).Where(row => row.Kind == MapChangeKind.Suspect || row.Kind == MapChangeKind.Gone)
            .OrderByDescending(row => row.Sequence).Select(row => row.Sequence).FirstOrDefaultAsync(cancellation);
        var count = await db.Suspects.AsNoTracking().Within(within, row => row.AreaCode).CountAsync(cancellation);
        return $"{newest}-{count}-{since ?? -1}-{string.Join('.', within.AreaCodes)}";
    }

    public async Task WriteAsync(Stream stream, AreaScope within, long? since, CancellationToken cancellation)
    {
        // Position and rows belong together, as in the map's snapshot.
        await using var transaction = db.Database.IsNpgsql()
            ? await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation)
            : await db.Database.BeginReadAsync(cancellation);
        var head = await db.FeedHead.AsNoTracking().Select(row => row.Sequence).SingleAsync(cancellation);
        var isPart = since is >= 0 && since <= head && head - since <= MostChanges;
        var suspects = db.Suspects.AsNoTracking().Within(within, row => row.AreaCode);
        if (isPart)
        {
            var changed = db.Changes.Where(change => change.Sequence > since && change.Kind == MapChangeKind.Suspect).Select(change => change.ObjectId);
            suspects = suspects.Where(row => changed.Contains(row.Id));
        }

        await using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteNumber("sequence", head);
        json.WriteBoolean("isPart", isPart);
        json.WriteStartArray("features");
        var written = 0;
        await foreach (var row in suspects.OrderBy(row => row.Number).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            Write(json, row);
            if (++written % FlushFeatures == 0)
            {
                await json.FlushAsync(cancellation);
            }
        }

        json.WriteEndArray();
        json.WriteStartArray("gone");
        foreach (var id in isPart ? await GoneAsync(within, since, cancellation) : [])
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellation);
    }

    /// <summary>Suspects that left the areas after a position and have not come back.</summary>
    private async Task<List<Guid>> GoneAsync(AreaScope within, long? since, CancellationToken cancellation)
    {
        var left = db.Changes.AsNoTracking().Within(within, row => row.AreaCode).Where(change => change.Sequence > since && change.Kind == MapChangeKind.Gone).Select(change => change.ObjectId);
        var suspects = await db.Suspects.AsNoTracking().Where(row => left.Contains(row.Id)).Select(row => new { row.Id, row.AreaCode }).ToListAsync(cancellation);
        return [.. suspects.Where(row => !within.Covers(row.AreaCode)).Select(row => row.Id).Order()];
    }

    private static void Write(Utf8JsonWriter json, SuspectRow row)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", row.Id);
        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WriteStartArray("coordinates");
        json.WriteNumberValue(row.Longitude);
        json.WriteNumberValue(row.Latitude);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("number", row.Number);
        json.WriteString("status", row.Status.ToString());
        json.WriteNumber("score", row.Score);
        json.WriteNumber("radiusMetres", row.RadiusMetres);
        json.WriteString("cellCode", row.CellCode);
        json.WriteString("areaCode", row.AreaCode);
        json.WriteNumber("tankCount", row.TankCount);
        json.WriteNumber("structureCount", row.StructureCount);
        json.WriteString("firstSeenAt", row.FirstSeenAt);
        json.WriteString("lastSeenAt", row.LastSeenAt);
        json.WriteString("changedAt", row.ChangedAt);
        json.WriteNumber("version", row.Version);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
