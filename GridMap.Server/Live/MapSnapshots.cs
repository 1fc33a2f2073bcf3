using System.IO.Compression;
using System.Text.Json;
using GridMap.Contracts.Alerts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Live;
using GridMap.Server.Alerts;
using GridMap.Server.Cases;
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
    private const int FlushBytes = 32 * 1024;

    public async Task<TakenSnapshot> TakeAsync(AreaScope areas, string areaCode, SnapshotForm form, CancellationToken cancellation)
    {
        // One read transaction: the position and the rows belong together. SQLite's is a snapshot by itself.
        await using var transaction = db.Database.IsNpgsql()
            ? await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation)
            : await db.Database.BeginReadAsync(cancellation);
        var sequence = await db.FeedHead.AsNoTracking().Select(row => row.Sequence).SingleAsync(cancellation);
        using var bytes = new MemoryStream();
        await using (var zip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        {
            var empty = new MapSnapshot(sequence, areaCode, FeedScope.Of(areas).Key, clock.GetUtcNow(), [], [], []);
            await (form is SnapshotForm.Packed ? PackAsync(zip, empty, areas, cancellation) : WriteAsync(zip, empty, areas, cancellation));
        }

        return new TakenSnapshot(sequence, bytes.ToArray());
    }

    /// <summary>Row by row, so that a city's takes no more memory than its compressed bytes.</summary>
    private async Task WriteAsync(Stream zip, MapSnapshot head, AreaScope areas, CancellationToken cancellation)
    {
        await using var writer = new Utf8JsonWriter(zip, new JsonWriterOptions { Encoder = ChangeRow.Json.Encoder });
        writer.WriteStartObject();
        writer.WriteNumber("sequence", head.Sequence);
        writer.WriteString("areaCode", head.AreaCode);
        writer.WriteString("scope", head.Scope);
        writer.WriteString("takenAt", head.TakenAt);
        await WriteAsync(writer, "suspects", Suspects(areas), row => row.ToSummary(), cancellation);
        await WriteAsync(writer, "targets", Targets(areas), row => row.ToSummary(), cancellation);
        await WriteAsync(writer, "orthophotos", Orthophotos(areas), row => row.ToSummary(), cancellation);
        await WriteAsync(writer, "alerts", Alerts(areas), row => row.ToSummary(), cancellation);
        await WriteAsync(writer, "cases", Cases(areas), row => row.ToSummary(), cancellation);
        writer.WriteEndObject();
    }

    private async Task PackAsync(Stream zip, MapSnapshot head, AreaScope areas, CancellationToken cancellation)
    {
        await using var buffered = new BufferedStream(zip, FlushBytes);
        PackedSnapshot.Write(buffered, head with
        {
            Suspects = [.. (await Suspects(areas).ToListAsync(cancellation)).Select(row => row.ToSummary())],
            Targets = [.. (await Targets(areas).ToListAsync(cancellation)).Select(row => row.ToSummary())],
            Orthophotos = [.. (await Orthophotos(areas).ToListAsync(cancellation)).Select(row => row.ToSummary())],
            Alerts = [.. (await Alerts(areas).ToListAsync(cancellation)).Select(row => row.ToSummary())],
            Cases = [.. (await Cases(areas).ToListAsync(cancellation)).Select(row => row.ToSummary())],
        });
    }

    private IQueryable<SuspectRow> Suspects(AreaScope areas) => db.Suspects.AsNoTracking().Within(areas, row => row.AreaCode);

    private IQueryable<TargetRow> Targets(AreaScope areas) => db.Targets.AsNoTracking().Within(areas, row => row.AreaCode);

    private IQueryable<OrthophotoRow> Orthophotos(AreaScope areas) => db.Orthophotos.AsNoTracking().Within(areas, row => row.AreaCode);

    private IQueryable<AlertRow> Alerts(AreaScope areas) => db.Alerts.AsNoTracking().Within(areas, row => row.AreaCode)
        .Where(row => row.ClearedAt == null && row.State != AlertState.FalseAlarm);

    private IQueryable<CaseRow> Cases(AreaScope areas) => db.Cases.AsNoTracking().Within(areas, row => row.AreaCode).Where(row => row.State != CaseState.Merged);

    private static async Task WriteAsync<TRow, TSummary>(
        Utf8JsonWriter writer, string name, IQueryable<TRow> rows, Func<TRow, TSummary> summary, CancellationToken cancellation)
    {
        writer.WriteStartArray(name);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            JsonSerializer.Serialize(writer, summary(row), ChangeRow.Json);
            if (writer.BytesPending > FlushBytes)
            {
                await writer.FlushAsync(cancellation);
            }
        }

        writer.WriteEndArray();
    }
}
