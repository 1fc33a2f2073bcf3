using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>How much of a polygon an upright strip of its turned frame holds, by clipping each ring at the four sides: much cheaper than an overlay, where only the area is asked for.</summary>
internal sealed class StripArea
{
    private readonly List<(double X, double Y)[]> rings = [];

    public StripArea(Polygon polygon, Turning turning)
    {
        foreach (var ring in polygon.InteriorRings.Prepend(polygon.ExteriorRing))
        {
            rings.Add([.. ring.Coordinates.SkipLast(1).Select(corner => turning.To(corner.X, corner.Y))]);
        }

        MinX = rings[0].Min(corner => corner.X);
        MaxX = rings[0].Max(corner => corner.X);
        MinY = rings[0].Min(corner => corner.Y);
        MaxY = rings[0].Max(corner => corner.Y);
    }

    public double MinX { get; }

    public double MaxX { get; }

    public double MinY { get; }

    public double MaxY { get; }

    /// <summary>Square metres of the polygon in the strip.</summary>
    public double Within(double fromX, double toX, double fromY, double toY)
    {
        // Where a clipped ring runs along a side and back, it holds no area: concave rings come out right.
        var area = 0.0;
        for (var i = 0; i < rings.Count; i++)
        {
            var clipped = Clip(Clip(Clip(Clip([.. rings[i]], corner => corner.X - fromX), corner => toX - corner.X), corner => corner.Y - fromY), corner => toY - corner.Y);
            area += (i == 0 ? 1 : -1) * Math.Abs(Area(clipped));
        }

        return area;
    }

    private static List<(double X, double Y)> Clip(List<(double X, double Y)> ring, Func<(double X, double Y), double> inside)
    {
        var kept = new List<(double X, double Y)>(ring.Count + 4);
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            var (atA, atB) = (inside(a), inside(b));
            if (atA >= 0) kept.Add(a);
            if (atA >= 0 == atB >= 0) continue;
            var share = atA / (atA - atB);
            kept.Add((a.X + share * (b.X - a.X), a.Y + share * (b.Y - a.Y)));
        }

        return kept;
    }

    private static double Area(List<(double X, double Y)> ring)
    {
        var sum = 0.0;
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            sum += (a.X - ring[0].X) * (b.Y - ring[0].Y) - (b.X - ring[0].X) * (a.Y - ring[0].Y);
        }

        return sum / 2;
    }
}
