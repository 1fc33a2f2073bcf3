using GridMap.Contracts.Orthophotos;
using GridMap.Domain;
using GridMap.Domain.Sweeps;
using GridMap.Server.Grids;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Supervision;

/// <summary>How many cells of areas were proven at the end of a day, from what the server had been told by then.</summary>
internal sealed class CoverageBook(GridMapDb db, CellDirectory cells, SweepStates states, TimeProvider clock)
{
    /// <param name="within">What may be seen.</param>
    /// <param name="areaCode">Short official code; empty for all of that.</param>
    /// <param name="unitOf">Unit of a cell's code; null for one that belongs to none.</param>
    /// <param name="day">The day, in China.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<Dictionary<string, Proportion>> CountAsync(AreaScope within, string areaCode, Func<string, string?> unitOf, DateOnly day, CancellationToken cancellation)
    {
        var end = new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8));
        var now = clock.GetUtcNow();
        var isPast = end <= now;
        var at = isPast ? end : now;
        var known = (await cells.CurrentAsync(cancellation)).InOrder.Where(cell => within.Covers(cell.Code) && cell.Code.StartsWith(areaCode, StringComparison.Ordinal)).ToList();
        // What was seen before then is as it was; only of cells seen since must be found out how they stood.
        var since = known.Where(cell => isPast && cell.Sweep.DoneAt >= end).Select(cell => cell.Code).ToHashSet(StringComparer.Ordinal);
        var past = since.Count > 0 ? await PastAsync(since, end, cancellation) : null;
        var counts = new Dictionary<string, Proportion>(StringComparer.Ordinal);
        foreach (var cell in known)
        {
            if (unitOf(cell.Code) is not { } unit) continue;
            var doneAt = past is not null && since.Contains(cell.Code) ? past(cell) : cell.Sweep.DoneAt;
            var isDone = doneAt is { } done && at - done <= TimeSpan.FromDays(states.RevisitDays);
            counts[unit] = counts.GetValueOrDefault(unit) + new Proportion(isDone ? 1 : 0, 1);
        }

        return counts;
    }

    /// <summary>When a cell was last done of what had come in before a moment.</summary>
    private async Task<Func<KnownCell, DateTimeOffset?>> PastAsync(HashSet<string> codes, DateTimeOffset end, CancellationToken cancellation)
    {
        var rows = await db.Orthophotos.AsNoTracking().Where(row => row.State == OrthophotoState.Ready && row.Footprint != null && row.UploadedAt < end)
            .Select(row => new { row.Id, row.CapturedAt, row.UploadedAt, row.Footprint }).ToListAsync(cancellation);
        List<Flight> flights = [.. rows.Select(row => new Flight(new FlightId(row.Id), row.CapturedAt ?? row.UploadedAt, StoredGeometry.Read(row.Footprint!)))]; // the query keeps only those with one
        var walked = (await db.GroundChecks.AsNoTracking().Where(row => row.CheckedAt < end).Select(row => new { row.CellCode, row.CheckedAt }).ToListAsync(cancellation))
            .Where(row => codes.Contains(row.CellCode)).ToLookup(row => row.CellCode, row => row.CheckedAt, StringComparer.Ordinal);
        var certified = (await db.CertificateCells.AsNoTracking().Join(
                db.Certificates.Where(row => row.ReceivedAt < end), cell => cell.CertificateId, row => row.Id, (cell, _) => new { cell.CellCode, cell.SeenAt }).ToListAsync(cancellation))
            .Where(row => codes.Contains(row.CellCode)).ToLookup(row => row.CellCode, row => row.SeenAt, StringComparer.Ordinal);
        return cell =>
        {
            var shape = cell.Ground.ToGeometry();
            var flown = CellSweep.Measure(shape, flights.Where(flight => flight.Footprint.EnvelopeInternal.Intersects(shape.EnvelopeInternal))).SweptAt;
            return walked[cell.Code].Concat(certified[cell.Code]).Select(moment => (DateTimeOffset?)moment).Append(flown).Max();
        };
    }
}
