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
    private readonly Vertex[] vertices;

    /// <summary>Prepares polygons or sets of polygons.</summary>
    /// <param name="shapes">WGS 84, longitude first; an empty shape holds nothing.</param>
    /// <exception cref="ArgumentException">A shape is no polygon.</exception>
    public PolygonIndex(IReadOnlyList<Geometry> shapes)
        : this(Flatten(shapes))
    {
    }

    /// <summary>Prepares polygons or sets of polygons.</summary>
    /// <param name="shapes">WGS 84, longitude first; an empty shape holds nothing.</param>
    public PolygonIndex(IReadOnlyList<FlatShape> shapes)
    {
        ArgumentNullException.ThrowIfNull(shapes);
        headers = new Header[shapes.Count];
        vertices = new Vertex[shapes.Sum(shape => shape.VertexCount + Math.Max(0, shape.RingCount - 1))];
        var used = 0;
        for (var i = 0; i < shapes.Count; i++)
        {
            var first = used;
            AddChain(shapes[i], ref used);
            headers[i] = new Header(shapes[i].Bounds, first, used);
        }

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
        var order = ArrayPool<BucketGrid.Placed>.Shared.Rent(points.Length);
        buckets.SortByRow(points, order);
        foreach (ref readonly var placed in order.AsSpan(0, points.Length)) found[placed.Place] = IndexOf(placed.Point);
        ArrayPool<BucketGrid.Placed>.Shared.Return(order);
    }

    /// <summary>Polygons whose bounds touch a rectangle of longitude and latitude, in the order of the list.</summary>
    public IReadOnlyList<int> Touching(Envelope rectangle)
    {
        ArgumentNullException.ThrowIfNull(rectangle);
        var found = new List<int>();
        for (var i = 0; i < headers.Length; i++)
        {
            ref readonly var header = ref headers[i];
            if (header.MinX <= rectangle.MaxX && header.MaxX >= rectangle.MinX && header.MinY <= rectangle.MaxY && header.MaxY >= rectangle.MinY) found.Add(i);
        }

        return found;
    }

    internal Envelope BoundsOf(int shape)
    {
        ref readonly var header = ref headers[shape];
        return header.MinX > header.MaxX ? new Envelope() : new Envelope(header.MinX, header.MaxX, header.MinY, header.MaxY);
    }

    /// <summary>The vertices of a shape in a row, so that each edge lies between two neighbours; see <see cref="AddChain"/>.</summary>
    internal ReadOnlySpan<Vertex> ChainOf(int shape) => vertices.AsSpan(headers[shape].First..headers[shape].End);

    internal bool Holds(int shape, double x, double y)
    {
        ref readonly var header = ref headers[shape];
        if (!(x >= header.MinX && x <= header.MaxX && y >= header.MinY && y <= header.MaxY)) return false;
        var chain = vertices.AsSpan(header.First..header.End);
        var isInside = false;
        var wasBelow = chain[0].Y <= y;
        for (var i = 1; i < chain.Length; i++)
        {
            // An edge holds its lower end and not its upper one.
            var isBelow = chain[i].Y <= y;
            if (isBelow != wasBelow && Vertex.LiesEastOf(chain[i - 1], chain[i], x, y)) isInside = !isInside;
            wasBelow = isBelow;
        }

        return isInside;
    }

    private static List<FlatShape> Flatten(IReadOnlyList<Geometry> shapes)
    {
        ArgumentNullException.ThrowIfNull(shapes);
        var flat = new List<FlatShape>(shapes.Count);
        for (var i = 0; i < shapes.Count; i++)
        {
            if (shapes[i] is not (Polygon or MultiPolygon)) throw new ArgumentException($"Shape {i} is a {shapes[i].GeometryType}, not a polygon.", nameof(shapes));
            flat.Add(FlatShape.From(shapes[i]));
        }

        return flat;
    }

    /// <summary>Puts all rings into one chain: out along bridges from ring to ring, and back over the same bridges, which thereby cross every ray twice and change no answer.</summary>
    private void AddChain(FlatShape shape, ref int used)
    {
        for (var ring = 0; ring < shape.RingCount; ring++)
        {
            var numbers = shape.Ring(ring);
            for (var i = 0; i < numbers.Length; i += 2) vertices[used++] = new Vertex(numbers[i], numbers[i + 1]);
        }

        for (var ring = shape.RingCount - 2; ring >= 0; ring--)
        {
            var numbers = shape.Ring(ring);
            vertices[used++] = new Vertex(numbers[0], numbers[1]);
        }
    }

    /// <summary>Bounds and place of one shape side by side, so that a look-up touches one line of the cache.</summary>
    private readonly struct Header(Envelope bounds, int first, int end)
    {
        public readonly double MinX = bounds.MinX, MinY = bounds.MinY, MaxX = bounds.MaxX, MaxY = bounds.MaxY;
        public readonly int First = first, End = end;
    }

    internal readonly record struct Vertex(double X, double Y)
    {
        // Rounding of the two products and their difference.
        private const double RoundingShare = 4 * 1.2e-16;

        /// <summary>For a point within the edge's heights: is the edge strictly to its east?</summary>
        public static bool LiesEastOf(in Vertex a, in Vertex b, double x, double y)
        {
            if (x >= a.X && x >= b.X) return false;
            if (x < a.X && x < b.X) return true;
            // Lower end first, so that both neighbours of an edge compute with the very same numbers.
            ref readonly var low = ref a.Y < b.Y ? ref a : ref b;
            ref readonly var high = ref a.Y < b.Y ? ref b : ref a;
            var left = (high.X - low.X) * (y - low.Y);
            var right = (x - low.X) * (high.Y - low.Y);
            var difference = left - right;
            if (Math.Abs(difference) > RoundingShare * (Math.Abs(left) + Math.Abs(right))) return difference > 0;
            return CGAlgorithmsDD.OrientationIndex(low.X, low.Y, high.X, high.Y, x, y) > 0;
        }
    }
}
