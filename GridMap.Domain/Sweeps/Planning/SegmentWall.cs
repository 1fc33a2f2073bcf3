using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>The outline of a polygon or set of polygons as plain numbers: what lies inside, and which legs meet it.</summary>
internal sealed class SegmentWall
{
    private readonly List<(Envelope Bounds, (double X0, double Y0, double X1, double Y1)[] Edges)> rings = [];

    public SegmentWall(Geometry shape)
    {
        for (var part = 0; part < shape.NumGeometries; part++)
        {
            if (shape.GetGeometryN(part) is not Polygon { IsEmpty: false } polygon) continue;
            foreach (var ring in polygon.InteriorRings.Prepend(polygon.ExteriorRing))
            {
                var points = ring.CoordinateSequence;
                var edges = new (double, double, double, double)[points.Count - 1];
                for (var i = 1; i < points.Count; i++) edges[i - 1] = (points.GetX(i - 1), points.GetY(i - 1), points.GetX(i), points.GetY(i));
                rings.Add((ring.EnvelopeInternal, edges));
            }
        }
    }

    public bool Holds(MetricPoint at)
    {
        var isInside = false;
        foreach (var (bounds, edges) in rings)
        {
            if (!bounds.Contains(at.EastMetres, at.NorthMetres)) continue;
            foreach (var (x0, y0, x1, y1) in edges)
            {
                if (y0 > at.NorthMetres == y1 > at.NorthMetres) continue;
                if (at.EastMetres < x0 + (x1 - x0) * (at.NorthMetres - y0) / (y1 - y0)) isInside = !isInside;
            }
        }

        return isInside;
    }

    public bool Meets(MetricPoint from, MetricPoint to)
    {
        var (minX, maxX) = (Math.Min(from.EastMetres, to.EastMetres), Math.Max(from.EastMetres, to.EastMetres));
        var (minY, maxY) = (Math.Min(from.NorthMetres, to.NorthMetres), Math.Max(from.NorthMetres, to.NorthMetres));
        foreach (var (bounds, edges) in rings)
        {
            if (bounds.MaxX < minX || bounds.MinX > maxX || bounds.MaxY < minY || bounds.MinY > maxY) continue;
            foreach (var (x0, y0, x1, y1) in edges)
            {
                if (Math.Max(x0, x1) < minX || Math.Min(x0, x1) > maxX || Math.Max(y0, y1) < minY || Math.Min(y0, y1) > maxY) continue;
                if (Side(from, to, x0, y0) * Side(from, to, x1, y1) <= 0
                    && Side(x0, y0, x1, y1, from) * Side(x0, y0, x1, y1, to) <= 0) return true;
            }
        }

        return false;
    }

    private static double Side(MetricPoint a, MetricPoint b, double x, double y) =>
        (b.EastMetres - a.EastMetres) * (y - a.NorthMetres) - (b.NorthMetres - a.NorthMetres) * (x - a.EastMetres);

    private static double Side(double x0, double y0, double x1, double y1, MetricPoint at) =>
        (x1 - x0) * (at.NorthMetres - y0) - (y1 - y0) * (at.EastMetres - x0);
}
