using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Simplify;

namespace GridMap.Domain.Sweeps.Proof;

/// <summary>Overlays of metric shapes to the millimetre, so that pieces that were cut along one line fit again.</summary>
internal static class MillimetreOverlay
{
    // What is smaller has come of rounding to the millimetre.
    private const double LeastSquareMetres = 1e-3;

    private static readonly PrecisionModel Millimetres = new(1000);

    public static Geometry Union(IReadOnlyCollection<Geometry> shapes) =>
        shapes.Count == 0 ? Polygon.Empty : UnaryUnionNG.Union(GeometryFactory.Default.BuildGeometry(shapes), Millimetres);

    /// <summary>Polygons that lie in both, without needless corners.</summary>
    public static Geometry Common(Geometry a, Geometry b) => Polygons(OverlayNG.Overlay(a, b, SpatialFunction.Intersection, Millimetres));

    /// <summary>Polygons of <paramref name="a"/> that lie outside <paramref name="b"/>, without needless corners.</summary>
    public static Geometry Without(Geometry a, Geometry b) => Polygons(OverlayNG.Overlay(a, b, SpatialFunction.Difference, Millimetres));

    private static Geometry Polygons(Geometry shape)
    {
        var polygons = new List<Polygon>();
        for (var i = 0; i < shape.NumGeometries; i++)
        {
            if (shape.GetGeometryN(i) is Polygon { IsEmpty: false } polygon && polygon.Area >= LeastSquareMetres) polygons.Add(polygon);
        }

        Geometry kept = polygons.Count switch { 0 => Polygon.Empty, 1 => polygons[0], _ => new MultiPolygon([.. polygons]) };
        return kept.IsEmpty ? kept : TopologyPreservingSimplifier.Simplify(kept, distanceTolerance: 0.001);
    }
}
