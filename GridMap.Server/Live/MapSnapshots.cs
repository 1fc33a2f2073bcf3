using System.IO.Compression;
using System.Text.Json;
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

    /// <summary>Writes it row by row, so that a city's takes no more memory than its compressed bytes.</summary>
    public async Task<TakenSnapshot> TakeAsync(AreaScope areas, string areaCode, CancellationToken cancellation)
    {
        // One read transaction: the position and the rows belong together. SQLite's is a snapshot by itself.
        await using var transaction = db.Database.IsNpgsql()
            ? await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation)
            : await db.Database.BeginReadAsync(cancellation);
        var sequence = await db.FeedHead.AsNoTracking().Select(row => row.Sequence).SingleAsync(cancellation);
        using var bytes = new MemoryStream();
        await using (var zip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        await using (var writer = new Utf8JsonWriter(zip, new JsonWriterOptions { Encoder = ChangeRow.Json.Encoder }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("sequence", sequence);
            writer.WriteString("areaCode", areaCode);
            writer.WriteString("scope", FeedScope.Of(areas).Key);
            writer.WriteString("takenAt", clock.GetUtcNow());
            await WriteAsync(writer, "suspects", db.Suspects.AsNoTracking().Within(areas, row => row.AreaCode), row => row.ToSummary(), cancellation);
            await WriteAsync(writer, "targets", db.Targets.AsNoTracking().Within(areas, row => row.AreaCode), row => row.ToSummary(), cancellation);
            await WriteAsync(writer, "orthophotos", db.Orthophotos.AsNoTracking().Within(areas, row => row.AreaCode), row => row.ToSummary(), cancellation);
            writer.WriteEndObject();
        }

        return new TakenSnapshot(sequence, bytes.ToArray());
    }

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
