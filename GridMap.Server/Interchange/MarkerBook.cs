using GridMap.Contracts.Interchange;
using GridMap.Domain.Geo;
using GridMap.Server.Grids;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Interchange;

/// <summary>Keeps the newest word on each marker until its time is over, and an hour longer for whoever asks what was there.</summary>
internal sealed class MarkerBook(IServiceScopeFactory scopes, CellDirectory cells, IOptions<CotInOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private DateTimeOffset _cleanedAt;

    /// <summary>Takes over an event about something that stands or moves somewhere; other types, and our own events coming back, are passed over.</summary>
    public async Task PutAsync(CotEvent heard, CancellationToken cancellation)
    {
        var isPlaced = heard.Type.StartsWith("a-", StringComparison.Ordinal) || heard.Type.StartsWith("b-m-p", StringComparison.Ordinal);
        if (!isPlaced || heard.Uid.StartsWith(CotEvents.Prefix, StringComparison.Ordinal))
        {
            return;
        }

        var now = clock.GetUtcNow();
        var latest = now + TimeSpan.FromMinutes(options.Value.LongestMinutes);
        // A sender whose clock runs ahead must not keep its place for ever.
        var at = heard.At < now ? heard.At : now;
        var stale = heard.StaleAt < latest ? heard.StaleAt : latest;
        var area = (await cells.CurrentAsync(cancellation)).Find(new LonLat(heard.Longitude, heard.Latitude))?.Code ?? options.Value.AreaCode;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();
        var row = await db.Markers.SingleOrDefaultAsync(marker => marker.Uid == heard.Uid, cancellation);
        if (row is null)
        {
            row = new MarkerRow { Uid = heard.Uid, Type = "", Name = "", AreaCode = "" };
            db.Markers.Add(row);
        }
        else if (row.At > at)
        {
            // An older word that comes late.
            return;
        }

        (row.Type, row.Name, row.AreaCode, row.At, row.StaleAt) = (heard.Type, heard.CallSign, area, at, stale);
        (row.Longitude, row.Latitude, row.UncertaintyMetres) = (heard.Longitude, heard.Latitude, heard.UncertaintyMetres);
        await db.SaveChangesAsync(cancellation);
        if (IsCleaningDue(now))
        {
            await db.Markers.Where(marker => marker.StaleAt < now - Kept).ExecuteDeleteAsync(cancellation);
        }
    }

    /// <summary>What is there now.</summary>
    public async Task<List<MarkerSummary>> ListAsync(AreaScope within, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<GridMapDb>().Markers.AsNoTracking().Within(within, row => row.AreaCode)
            .Where(row => row.StaleAt > now).OrderBy(row => row.Uid).ToListAsync(cancellation);
        return [.. rows.Select(row => new MarkerSummary(
            row.Uid, row.Type, row.Name, row.Longitude, row.Latitude, row.UncertaintyMetres, row.AreaCode, row.At, row.StaleAt))];
    }

    private bool IsCleaningDue(DateTimeOffset now)
    {
        lock (_gate)
        {
            if (now - _cleanedAt < Kept)
            {
                return false;
            }

            _cleanedAt = now;
            return true;
        }
    }
}
