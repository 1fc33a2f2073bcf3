using GridMap.Contracts.Live;
using GridMap.Contracts.Sweeps;
using GridMap.Domain.Grids;
using GridMap.Domain.Sweeps;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Jobs;

/// <summary>Marks the cells that a flight shows as swept, in whole or in part.</summary>
internal sealed class SweepRecorder(GridMapDb db, MapWriter writer, TimeProvider clock)
{
    // An orthophoto tells the day rather than the minute, and the report of a landing comes when it comes.
    private static readonly TimeSpan Around = TimeSpan.FromDays(1);

    public async Task RecordAsync(Flight flight, CellIndex cells, CancellationToken cancellation)
    {
        var flights = await OtherFlightsAsync(flight, cancellation);
        flights.Add(flight);
        var sweeps = cells.Cells
            .Where(cell => cell.Shape.Intersects(flight.Footprint))
            .ToDictionary(cell => cell.Code.Text, cell => CellSweep.Measure(cell.Shape, flights));
        var codes = sweeps.Keys.ToList();
        foreach (var row in await db.Cells.Where(cell => codes.Contains(cell.Code)).ToListAsync(cancellation))
        {
            (row.CoveredFraction, row.SweptAt) = (sweeps[row.Code].CoveredFraction, sweeps[row.Code].SweptAt);
            if (row.FlownAt <= flight.TakenAt + Around)
            {
                row.FlownAt = null;
            }
        }

        await ShowAsync(codes, flight.TakenAt + Around, cancellation);

        foreach (var village in codes.Select(code => code[..12]).Distinct().Order(StringComparer.Ordinal))
        {
            writer.Announce(MapChangeKind.Cells, village, objectId: null, change => change);
        }
    }

    /// <summary>The pictures of sorties that were flown by then have come in, so far as they show these cells.</summary>
    private async Task ShowAsync(List<string> codes, DateTimeOffset flownBy, CancellationToken cancellation)
    {
        var awaited = db.SortieCells.Where(cell => codes.Contains(cell.CellCode) && cell.ShownAt == null
            && db.Sorties.Any(sortie => sortie.Id == cell.SortieId && sortie.State == SortieState.Flown && sortie.ReportedAt <= flownBy));
        foreach (var cell in await awaited.ToListAsync(cancellation))
        {
            cell.ShownAt = clock.GetUtcNow();
        }
    }

    private async Task<List<Flight>> OtherFlightsAsync(Flight flight, CancellationToken cancellation)
    {
        var flights = new List<Flight>();
        var bounds = flight.Footprint.EnvelopeInternal;
        var rows = db.Orthophotos.AsNoTracking().Where(row => row.Footprint != null && row.Id != flight.Id.Value)
            .Select(row => new { row.Id, row.CapturedAt, row.UploadedAt, row.Footprint });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var footprint = StoredGeometry.Read(row.Footprint!); // the query leaves out those without
            // A cell that this flight touches reaches beyond it, so near is not near enough to leave out: only far is.
            if (footprint.EnvelopeInternal.Distance(bounds) < 0.1)
            {
                flights.Add(new Flight(new FlightId(row.Id), row.CapturedAt ?? row.UploadedAt, footprint));
            }
        }

        return flights;
    }
}
