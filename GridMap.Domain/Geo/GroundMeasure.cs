using NetTopologySuite.Geometries;

namespace GridMap.Domain.Geo;

/// <summary>Lengths, areas and directions on the ground, taken in <see cref="LocalFrame"/>.</summary>
public static class GroundMeasure
{
    /// <summary>Distance between two places, metres.</summary>
    public static double DistanceMetres(LonLat from, LonLat to)
    {
        var frame = LocalFrame.For(Middle(from, to));
        return DistanceMetres(frame.ToMetric(from), frame.ToMetric(to));
    }

    /// <summary>Distance between two points of one frame, metres.</summary>
    public static double DistanceMetres(MetricPoint from, MetricPoint to) =>
        Math.Sqrt((to.EastMetres - from.EastMetres) * (to.EastMetres - from.EastMetres)
            + (to.NorthMetres - from.NorthMetres) * (to.NorthMetres - from.NorthMetres));

    /// <summary>Direction from one place to another.</summary>
    /// <returns>Degrees clockwise from true north, 0 to below 360; 0 where both are the same.</returns>
    public static double BearingDegrees(LonLat from, LonLat to)
    {
        var frame = LocalFrame.For(Middle(from, to));
        var (start, end) = (frame.ToMetric(from), frame.ToMetric(to));
        if (start == end) return 0;
        var grid = Math.Atan2(end.EastMetres - start.EastMetres, end.NorthMetres - start.NorthMetres);
        // The frame's north leans from true north: measure by how much just here.
        var north = frame.ToMetric(new LonLat(from.Longitude, from.Latitude + 1e-4));
        var lean = Math.Atan2(north.EastMetres - start.EastMetres, north.NorthMetres - start.NorthMetres);
        var degrees = double.RadiansToDegrees(grid - lean);
        return (degrees % 360 + 360) % 360;
    }

    /// <summary>The place at a distance and direction from another.</summary>
    /// <param name="from">WGS 84 degrees.</param>
    /// <param name="eastMetres">Metres to the frame's east.</param>
    /// <param name="northMetres">Metres to the frame's north.</param>
    public static LonLat Offset(LonLat from, double eastMetres, double northMetres)
    {
        var frame = LocalFrame.For(from);
        var start = frame.ToMetric(from);
        return frame.ToLonLat(new MetricPoint(start.EastMetres + eastMetres, start.NorthMetres + northMetres));
    }

    /// <summary>Area of a WGS 84 polygon or set of polygons, square metres; holes are taken off.</summary>
    public static double AreaSquareMetres(Geometry geometry) => LocalFrame.For(geometry).ToMetric(geometry).Area;

    /// <summary>Length of a WGS 84 line, or perimeter of a polygon, metres.</summary>
    public static double LengthMetres(Geometry geometry) => LocalFrame.For(geometry).ToMetric(geometry).Length;

    private static LonLat Middle(LonLat a, LonLat b) => new((a.Longitude + b.Longitude) / 2, (a.Latitude + b.Latitude) / 2);
}
