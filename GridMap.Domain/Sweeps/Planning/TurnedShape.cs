using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>The edges of a polygon or set of polygons in a turned frame, for questions about lines and bands across it.</summary>
internal sealed class TurnedShape
{
    private readonly List<(double X0, double Y0, double X1, double Y1)> edges = [];

    public TurnedShape(Geometry shape, Turning turning)
    {
        for (var part = 0; part < shape.NumGeometries; part++)
        {
            if (shape.GetGeometryN(part) is not Polygon { IsEmpty: false } polygon) continue;
            Add(polygon.ExteriorRing.CoordinateSequence, turning);
            foreach (var hole in polygon.InteriorRings) Add(hole.CoordinateSequence, turning);
        }
    }

    public double MinY { get; private set; } = double.PositiveInfinity;

    public double MaxY { get; private set; } = double.NegativeInfinity;

    /// <summary>Where a line lies inside, sorted.</summary>
    public List<Span> Cross(double y)
    {
        var crossings = new List<double>();
        foreach (var (x0, y0, x1, y1) in edges)
        {
            // Half open, so that a vertex on the line is counted once.
            if (y0 <= y && y < y1) crossings.Add(x0 + (x1 - x0) * (y - y0) / (y1 - y0));
        }

        crossings.Sort();
        var spans = new List<Span>(crossings.Count / 2);
        for (var i = 0; i + 1 < crossings.Count; i += 2) spans.Add(new Span(crossings[i], crossings[i + 1]));
        return spans;
    }

    /// <summary>The shadow on x of what lies in a band, sorted and apart.</summary>
    public List<Span> Project(double low, double high)
    {
        var within = new List<(double X0, double Y0, double X1, double Y1)>();
        var heights = new List<double> { low, high };
        foreach (var edge in edges)
        {
            if (edge.Y1 <= low || edge.Y0 >= high) continue;
            within.Add(edge);
            if (edge.Y0 > low) heights.Add(edge.Y0);
            if (edge.Y1 < high) heights.Add(edge.Y1);
        }

        heights.Sort();
        var spans = new List<Span>();
        var sides = new List<(double Middle, double Least, double Most)>();
        // Between two heights no edge begins, ends or meets another: left and right sides come in pairs.
        for (var i = 1; i < heights.Count; i++)
        {
            var (bottom, top) = (heights[i - 1], heights[i]);
            if (top - bottom < 1e-9) continue;
            sides.Clear();
            foreach (var (x0, y0, x1, y1) in within)
            {
                if (y0 > bottom || y1 < top) continue;
                var slope = (x1 - x0) / (y1 - y0);
                var (a, b) = (x0 + (bottom - y0) * slope, x0 + (top - y0) * slope);
                sides.Add(((a + b) / 2, Math.Min(a, b), Math.Max(a, b)));
            }

            sides.Sort((a, b) => a.Middle.CompareTo(b.Middle));
            for (var side = 0; side + 1 < sides.Count; side += 2) spans.Add(new Span(sides[side].Least, sides[side + 1].Most));
        }

        return Span.Merge(spans, gap: 0);
    }

    private void Add(CoordinateSequence ring, Turning turning)
    {
        for (var i = 1; i < ring.Count; i++)
        {
            var (x0, y0) = turning.To(ring.GetX(i - 1), ring.GetY(i - 1));
            var (x1, y1) = turning.To(ring.GetX(i), ring.GetY(i));
            (MinY, MaxY) = (Math.Min(MinY, Math.Min(y0, y1)), Math.Max(MaxY, Math.Max(y0, y1)));
            if (y0 < y1) edges.Add((x0, y0, x1, y1));
            else if (y1 < y0) edges.Add((x1, y1, x0, y0));
        }
    }
}
