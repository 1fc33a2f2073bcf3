using NetTopologySuite.Geometries;

namespace GridMap.Domain.Geo;

/// <summary>Moves every vertex of a copy of a geometry.</summary>
public static class GeometryTransform
{
    /// <summary>Copies <paramref name="geometry"/> and sends each vertex through <paramref name="map"/>.</summary>
    /// <param name="geometry">Any geometry, x first; it is left as it is.</param>
    /// <param name="srid">Written on the copy.</param>
    /// <param name="map">From x and y to x and y.</param>
    public static T Apply<T>(T geometry, int srid, Func<double, double, (double X, double Y)> map) where T : Geometry
    {
        ArgumentNullException.ThrowIfNull(geometry);
        // Copy() answers with the same kind of geometry as it is called on.
        var copy = (T)geometry.Copy();
        copy.Apply(new EveryVertex(map));
        copy.SRID = srid;
        return copy;
    }

    /// <summary>A copy of a WGS 84 geometry in the metres of <paramref name="frame"/>.</summary>
    public static T ToMetric<T>(this GroundFrame frame, T geometry) where T : Geometry =>
        Apply(geometry, frame.Epsg ?? 0, (x, y) => frame.ToMetric(new LonLat(x, y)) is var p ? (p.EastMetres, p.NorthMetres) : default);

    /// <summary>A copy in WGS 84 of a geometry in the metres of <paramref name="frame"/>.</summary>
    public static T ToLonLat<T>(this GroundFrame frame, T geometry) where T : Geometry =>
        Apply(geometry, srid: 4326, (x, y) => frame.ToLonLat(new MetricPoint(x, y)) is var p ? (p.Longitude, p.Latitude) : default);

    private sealed class EveryVertex(Func<double, double, (double X, double Y)> map) : IEntireCoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence seq)
        {
            for (var i = 0; i < seq.Count; i++)
            {
                var (x, y) = map(seq.GetX(i), seq.GetY(i));
                seq.SetX(i, x);
                seq.SetY(i, y);
            }
        }
    }
}
