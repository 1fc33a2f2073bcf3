using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>Which cells a plan and each of its sorties photograph.</summary>
public static class SortieCover
{
    /// <summary>Less of a cell than this is only touched, 0 to 1.</summary>
    public const double LeastFraction = 0.02;

    /// <summary>Cells of which an area holds enough to count.</summary>
    /// <param name="area">Valid Polygon or MultiPolygon, WGS 84.</param>
    /// <param name="cells">Shapes to choose from, WGS 84.</param>
    /// <returns>Their places in the list, in its order.</returns>
    public static IReadOnlyList<int> Find(Geometry area, IReadOnlyList<Geometry> cells)
    {
        ArgumentNullException.ThrowIfNull(area);
        ArgumentNullException.ThrowIfNull(cells);
        return [.. Enumerable.Range(0, cells.Count).Where(i => Share(cells[i], area, cells[i].Area) >= LeastFraction)];
    }

    /// <summary>Cells of which a sortie's survey lines show enough, so far as they lie in the plan's area.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="sortie">One of its sorties.</param>
    /// <param name="cells">Shapes to choose from, WGS 84.</param>
    /// <returns>Their places in the list, in its order.</returns>
    /// <remarks>Reckoned with the photos' footprint on level ground; what was really seen an orthophoto or a proof says.</remarks>
    public static IReadOnlyList<int> Find(SweepPlan plan, Sortie sortie, IReadOnlyList<Geometry> cells)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(sortie);
        ArgumentNullException.ThrowIfNull(cells);
        Polygon[] strips = [.. sortie.Legs.Where(leg => leg.Role is LegRole.Survey).Select(leg => Strip(leg, plan.Figures))];
        var found = new List<int>();
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = plan.Frame.ToMetric(cells[i]);
            var near = strips.Where(strip => strip.EnvelopeInternal.Intersects(cell.EnvelopeInternal)).ToList();
            if (near.Count == 0) continue;
            var wanted = OverlayNGRobust.Overlay(cell, plan.Area, SpatialFunction.Intersection);
            if (near.Any(strip => Share(wanted, strip, cell.Area) >= LeastFraction)) found.Add(i);
        }

        return found;
    }

    private static double Share(Geometry ground, Geometry other, double whole) =>
        ground.EnvelopeInternal.Intersects(other.EnvelopeInternal) ? OverlayNGRobust.Overlay(ground, other, SpatialFunction.Intersection).Area / whole : 0;

    /// <summary>The ground that a line's photos show.</summary>
    private static Polygon Strip(FlightLeg leg, SurveyFigures figures)
    {
        var (from, to) = (leg.Path[0].Position, leg.Path[^1].Position);
        var metres = Math.Max(GroundMeasure.DistanceMetres(from, to), 1e-3);
        var (east, north) = ((to.EastMetres - from.EastMetres) / metres, (to.NorthMetres - from.NorthMetres) / metres);
        var (along, across) = (Math.Max(0, figures.SeenAlongMetres), figures.FootprintAcrossMetres / 2);
        Coordinate[] ring = [Corner(from, -along, -across), Corner(from, -along, across), Corner(to, along, across), Corner(to, along, -across), Corner(from, -along, -across)];
        return new Polygon(new LinearRing(ring));

        Coordinate Corner(MetricPoint at, double ahead, double right) =>
            new(at.EastMetres + ahead * east + right * north, at.NorthMetres + ahead * north - right * east);
    }
}
