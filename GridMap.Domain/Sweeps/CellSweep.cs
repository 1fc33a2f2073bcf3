using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace GridMap.Domain.Sweeps;

/// <summary>How much of a cell has been seen, and since when.</summary>
/// <param name="CoveredFraction">Share seen by all flights together, 0 to 1.</param>
/// <param name="SweptAt">The cell was seen as a whole by flights from this time on; null when it never was.</param>
public sealed record CellSweep(double CoveredFraction, DateTimeOffset? SweptAt)
{
    /// <summary>This share counts as the whole: the rest is the ragged rim of footprints and borders.</summary>
    public const double WholeFraction = 0.98;

    // Below this a footprint only touches the cell.
    private const double LeastFraction = 0.001;

    /// <summary>Nothing seen.</summary>
    public static CellSweep None { get; } = new(0, null);

    /// <summary>Measures a cell against flights.</summary>
    /// <param name="cell">Shape of the cell, WGS 84. Shares of such small ground are the same in degrees as in metres.</param>
    /// <param name="flights">Processed flights, in any order; those elsewhere do no harm.</param>
    public static CellSweep Measure(Geometry cell, IEnumerable<Flight> flights)
    {
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(flights);
        Geometry? seen = null;
        var prepared = PreparedGeometryFactory.Prepare(cell);
        // Newest first: the time at which the whole is reached is the age of its oldest needed part.
        foreach (var flight in flights.OrderByDescending(flight => flight.TakenAt).ThenBy(flight => flight.Id.Value))
        {
            if (!prepared.Intersects(flight.Footprint)) continue;
            var part = OverlayNGRobust.Overlay(cell, flight.Footprint, SpatialFunction.Intersection);
            seen = seen is null ? part : OverlayNGRobust.Overlay(seen, part, SpatialFunction.Union);
            if (seen.Area >= WholeFraction * cell.Area) return new CellSweep(Math.Min(1, seen.Area / cell.Area), flight.TakenAt);
        }

        return seen is null ? None : new CellSweep(Math.Min(1, seen.Area / cell.Area), SweptAt: null);
    }

    /// <summary>The state at a moment.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="revisitDays">Days after which the campaign wants the cell seen again, above zero.</param>
    public SweepState StateAt(DateTimeOffset now, double revisitDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(revisitDays);
        if (SweptAt is { } at) return now - at <= TimeSpan.FromDays(revisitDays) ? SweepState.Swept : SweepState.Stale;
        return CoveredFraction >= LeastFraction ? SweepState.Partial : SweepState.Unswept;
    }
}
