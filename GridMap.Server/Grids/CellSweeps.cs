using GridMap.Contracts.Orthophotos;
using GridMap.Domain.Grids;
using GridMap.Domain.Sweeps;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Grids;

/// <summary>Measures new and changed cells against the flights that are there already.</summary>
internal sealed class CellSweeps(GridMapDb db)
{
    private const int CellsAtOnce = 500;

    /// <summary>Sets what has been seen of each row; saves nothing.</summary>
    /// <remarks>Cover is measured anew. How much a cell is worth a look only a flight's pixels say, so on other ground there is no score until the next.</remarks>
    public async Task MeasureAsync(IEnumerable<(CellRow Row, Geometry Shape)> cells, CancellationToken cancellation)
    {
        var rows = await db.Orthophotos.AsNoTracking()
            .Where(row => row.State == OrthophotoState.Ready && row.Footprint != null)
            .Select(row => new { row.Id, row.CapturedAt, row.UploadedAt, row.Footprint })
            .ToListAsync(cancellation);
        // The query keeps only those with a footprint.
        List<Flight> flights = [.. rows.Select(row => new Flight(new FlightId(row.Id), row.CapturedAt ?? row.UploadedAt, StoredGeometry.Read(row.Footprint!)))];
        List<string> moved = [];
        foreach (var (row, shape) in cells)
        {
            if (IsOnOtherGround(row, shape))
            {
                row.SceneScore = null;
                moved.Add(row.Code);
            }

            var near = flights.Where(flight => flight.Footprint.EnvelopeInternal.Intersects(shape.EnvelopeInternal));
            var sweep = CellSweep.Measure(shape, near);
            (row.CoveredFraction, row.SweptAt) = (sweep.CoveredFraction, sweep.SweptAt);
        }

        foreach (var some in moved.Chunk(CellsAtOnce))
        {
            db.CellScenes.RemoveRange(await db.CellScenes.Where(scene => some.Contains(scene.CellCode)).ToListAsync(cancellation));
        }
    }

    /// <summary>Against what is stored: the row has taken over its new shape already.</summary>
    private bool IsOnOtherGround(CellRow row, Geometry shape)
    {
        var entry = db.Entry(row);
        if (entry.State is EntityState.Added)
        {
            return false;
        }

        var stored = entry.Property(cell => cell.Polygon).OriginalValue;
        return !stored.AsSpan().SequenceEqual(row.Polygon) && !GridCell.IsSameGround(StoredGeometry.Read(stored), shape);
    }
}
