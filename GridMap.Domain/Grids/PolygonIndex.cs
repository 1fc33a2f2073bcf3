using System.Buffers;
using GridMap.Domain.Geo;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Grids;

/// <summary>Finds which polygon of many holds a point. Immutable, safe from any number of threads.</summary>
/// <remarks>
/// A point counts as if it lay the least bit to the east and, less still, to the north. So in a set of polygons that share their
/// vertices, each point on an edge or vertex between them belongs to exactly one: the one to the east, or north of a level edge.
/// Where polygons overlap, the first in the list wins. The test itself is exact.
/// </remarks>
public sealed class PolygonIndex
{
    private const int WorthSorting = 10_000;

    private readonly BucketGrid buckets;
    private readonly Header[] headers;
    private readonly Edge[] edges;

    /// <summary>Prepares polygons or sets of polygons.</summary>
    /// <param name="shapes">WGS 84, longitude first; an empty shape holds nothing.</param>
    /// <exception cref="ArgumentException">A shape is no polygon.</exception>
    public PolygonIndex(IReadOnlyList<Geometry> shapes)
    {
        ArgumentNullException.ThrowIfNull(shapes);
        headers = new Header[shapes.Count];
        var all = new List<Edge>(shapes.Count * 6);
        for (var i = 0; i < shapes.Count; i++)
        {
            if (shapes[i] is not (Polygon or MultiPolygon)) throw new ArgumentException($"Shape {i} is a {shapes[i].GeometryType}, not a polygon.", nameof(shapes));
            var first = all.Count;
            AddEdges(shapes[i], all);
            headers[i] = new Header(shapes[i].EnvelopeInternal, first, all.Count);
        }

        edges = [.. all];
        buckets = BucketGrid.Build(this);
    }

    /// <summary>How many polygons there are.</summary>
    public int Count => headers.Length;

    /// <summary>The polygon that holds a point.</summary>
    /// <returns>Its place in the list, or −1.</returns>
    public int IndexOf(LonLat point)
    {
        var bucket = buckets.Find(point.Longitude, point.Latitude);
        if (bucket.Owner >= 0) return bucket.Owner;
        foreach (var candidate in bucket.Candidates)
        {
            if (Holds(candidate, point.Longitude, point.Latitude)) return candidate;
        }

        return -1;
    }

    /// <summary>The polygon of each point, −1 for none.</summary>
    /// <exception cref="ArgumentException"><paramref name="found"/> is shorter than <paramref name="points"/>.</exception>
    public void FindAll(ReadOnlySpan<LonLat> points, Span<int> found)
    {
        if (found.Length < points.Length) throw new ArgumentException($"There is room for {found.Length} answers, but {points.Length} points were given.", nameof(found));
        if (points.Length < WorthSorting)
        {
            for (var i = 0; i < points.Length; i++) found[i] = IndexOf(points[i]);
            return;
        }

        // Row by row from the south: neighbours in space are then neighbours in memory, which is most of the time a look-up takes.
        var order = ArrayPool<int>.Shared.Rent(points.Length);
        buckets.SortByRow(points, order);
        foreach (var i in order.AsSpan(0, points.Length)) found[i] = IndexOf(points[i]);
        ArrayPool<int>.Shared.Return(order);
    }

    /// <summary>Polygons whose bounds touch a rectangle of longitude and latitude, in the order of the list.</summary>
    public IReadOnlyList<int> Touching(Envelope rectangle)
    {
        var found = new SortedSet<int>();
        buckets.Collect(rectangle, found);
        return [.. found.Where(i => BoundsOf(i).Intersects(rectangle))];
    }

    internal Envelope BoundsOf(int shape)
    {
        ref readonly var header = ref headers[shape];
        return header.MinX > header.MaxX ? new Envelope() : new Envelope(header.MinX, header.MaxX, header.MinY, header.MaxY);
    }

    internal ReadOnlySpan<Edge> EdgesOf(int shape) => edges.AsSpan(headers[shape].FirstEdge..headers[shape].EndEdge);

    internal bool Holds(int shape, double x, double y)
    {
        ref readonly var header = ref headers[shape];
        if (!(x >= header.MinX && x <= header.MaxX && y >= header.MinY && y <= header.MaxY)) return false;
        var isInside = false;
        foreach (ref readonly var edge in edges.AsSpan(header.FirstEdge..header.EndEdge))
        {
            if (edge.LowY <= y && y < edge.HighY && edge.LiesEastOf(x, y)) isInside = !isInside;
        }

        return isInside;
    }

    private static void AddEdges(Geometry shape, List<Edge> all)
    {
        for (var part = 0; part < shape.NumGeometries; part++)
        {
            if (shape.GetGeometryN(part) is not Polygon { IsEmpty: false } polygon) continue;
            foreach (var ring in polygon.InteriorRings.Append(polygon.ExteriorRing))
            {
                var vertices = ring.CoordinateSequence;
                for (var i = 1; i < vertices.Count; i++)
                {
                    var (ax, ay, bx, by) = (vertices.GetX(i - 1), vertices.GetY(i - 1), vertices.GetX(i), vertices.GetY(i));
                    // Lower end first, so that both neighbours of an edge compute with the very same numbers.
                    if (ay < by) all.Add(new Edge(ax, ay, bx, by));
                    else if (by < ay) all.Add(new Edge(bx, by, ax, ay));
                    else all.Add(ax < bx ? new Edge(ax, ay, bx, by) : new Edge(bx, by, ax, ay));
                }
            }
        }
    }

    /// <summary>Bounds and edges of one shape side by side, so that a look-up touches one line of the cache.</summary>
    private readonly struct Header(Envelope bounds, int firstEdge, int endEdge)
    {
        public readonly double MinX = bounds.MinX, MinY = bounds.MinY, MaxX = bounds.MaxX, MaxY = bounds.MaxY;
        public readonly int FirstEdge = firstEdge, EndEdge = endEdge;
    }

    internal readonly record struct Edge(double LowX, double LowY, double HighX, double HighY)
    {
        // Rounding of the two products and their difference.
        private const double RoundingShare = 4 * 1.2e-16;

        /// <summary>For a point within the edge's heights: is the edge strictly to its east?</summary>
        public bool LiesEastOf(double x, double y)
        {
            if (x >= LowX && x >= HighX) return false;
            if (x < LowX && x < HighX) return true;
            var a = (HighX - LowX) * (y - LowY);
            var b = (x - LowX) * (HighY - LowY);
            var difference = a - b;
            if (Math.Abs(difference) > RoundingShare * (Math.Abs(a) + Math.Abs(b))) return difference > 0;
            return CGAlgorithmsDD.OrientationIndex(LowX, LowY, HighX, HighY, x, y) > 0;
        }
    }
}
