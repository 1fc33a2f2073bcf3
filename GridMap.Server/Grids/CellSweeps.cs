using GridMap.Contracts.Orthophotos;
using GridMap.Domain.Sweeps;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Grids;

/// <summary>Measures new and changed cells against the flights that are there already.</summary>
internal sealed class CellSweeps(GridMapDb db)
{
    /// <summary>Sets what has been seen of each row; saves nothing.</summary>
    public async Task MeasureAsync(IEnumerable<(CellRow Row, Geometry Shape)> cells, CancellationToken cancellation)
    {
        var rows = await db.Orthophotos.AsNoTracking()
            .Where(row => row.State == OrthophotoState.Ready && row.Footprint != null)
            .Select(row => new { row.Id, row.CapturedAt, row.UploadedAt, row.Footprint })
            .ToListAsync(cancellation);
        // The query keeps only those with a footprint.
        List<Flight> flights = [.. rows.Select(row => new Flight(new FlightId(row.Id), row.CapturedAt ?? row.UploadedAt, StoredGeometry.Read(row.Footprint!)))];
        foreach (var (row, shape) in cells)
        {
            var near = flights.Where(flight => flight.Footprint.EnvelopeInternal.Intersects(shape.EnvelopeInternal));
            var sweep = CellSweep.Measure(shape, near);
            (row.CoveredFraction, row.SweptAt) = (sweep.CoveredFraction, sweep.SweptAt);
        }
    }
}
