using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Buffer;
using NetTopologySuite.Operation.Union;
using NetTopologySuite.Simplify;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>Where the drone may fly at its height, and the shortest ways round what is closed.</summary>
internal sealed class Airspace
{
    // Lines keep this far off what the limits name, ways a little farther, so that rounding breaks no limit.
    private const double LineClearanceMetres = 0.5;
    private const double WayClearanceMetres = 3;
    private const double LeastClearanceMetres = 0.2;

    private readonly SegmentWall closedWall;
    private readonly SegmentWall? openWall;
    private readonly MetricPoint[] corners;
    private readonly Dictionary<(MetricPoint, MetricPoint), IReadOnlyList<MetricPoint>?> ways = [];
    private readonly sbyte[,] seen;

    private Airspace(Geometry closed, Geometry? open)
    {
        Closed = Grow(closed, LineClearanceMetres);
        Open = open is null ? null : Grow(open, -LineClearanceMetres);
        closedWall = new SegmentWall(Grow(closed, LeastClearanceMetres));
        openWall = open is null ? null : new SegmentWall(Grow(open, -LeastClearanceMetres));
        var turns = Corners(Grow(closed, WayClearanceMetres)).Concat(open is null ? [] : Corners(Grow(open, -WayClearanceMetres)));
        corners = [.. turns.Distinct().Where(IsClear)];
        seen = new sbyte[corners.Length, corners.Length];
    }

    /// <summary>Closed ground with buffers, a little grown.</summary>
    public Geometry Closed { get; }

    /// <summary>The operation area, a little shrunk; null for none.</summary>
    public Geometry? Open { get; }

    /// <summary>Where flying between two heights is limited; null when nothing limits it.</summary>
    public static Airspace? Of(IReadOnlyList<(ExclusionZone Zone, Geometry Buffered)> zones, Geometry? operationArea, double lowest, double highest)
    {
        Geometry[] closing = [.. zones.Where(zone => zone.Zone.Closes(lowest, highest)).Select(zone => zone.Buffered)];
        if (closing.Length == 0 && operationArea is null) return null;
        return new Airspace(closing.Length == 0 ? Polygon.Empty : CascadedPolygonUnion.Union(closing), operationArea);
    }

    public bool IsClear(MetricPoint at) => !closedWall.Holds(at) && (openWall is null || openWall.Holds(at));

    public bool IsClear(MetricPoint from, MetricPoint to) =>
        IsClear(from) && !closedWall.Meets(from, to) && (openWall is null || !openWall.Meets(from, to));

    /// <summary>Points of the shortest way, both ends included; null when there is none.</summary>
    public IReadOnlyList<MetricPoint>? FindWay(MetricPoint from, MetricPoint to)
    {
        if (ways.TryGetValue((from, to), out var known)) return known;
        var way = from == to || IsClear(from, to) ? [from, to] : Search(from, to);
        ways[(from, to)] = way;
        ways[(to, from)] = way is null ? null : [.. Enumerable.Reverse(way)];
        return way;
    }

    private List<MetricPoint>? Search(MetricPoint from, MetricPoint to)
    {
        // Dijkstra over the corners; number -1 stands for the start.
        var count = corners.Length;
        var (length, before, done) = (new double[count], new int[count], new bool[count]);
        for (var i = 0; i < count; i++)
        {
            length[i] = IsClear(from, corners[i]) ? GroundMeasure.DistanceMetres(from, corners[i]) : double.PositiveInfinity;
            before[i] = -1;
        }

        while (true)
        {
            var next = -1;
            for (var i = 0; i < count; i++)
            {
                if (!done[i] && length[i] < double.PositiveInfinity && (next < 0 || Ahead(i) < Ahead(next))) next = i;
            }

            if (next < 0) return null;
            // Searching by the way still to go as well, the first corner that sees the goal need not be on the shortest way, but the goal's own turn is.
            done[next] = true;
            if (IsClear(corners[next], to)) return Trace(next);
            for (var i = 0; i < count; i++)
            {
                if (done[i] || !Sees(next, i)) continue;
                var over = length[next] + GroundMeasure.DistanceMetres(corners[next], corners[i]);
                if (over < length[i]) (length[i], before[i]) = (over, next);
            }
        }

        double Ahead(int corner) => length[corner] + GroundMeasure.DistanceMetres(corners[corner], to);

        List<MetricPoint> Trace(int corner)
        {
            var way = new List<MetricPoint> { to };
            for (var i = corner; i >= 0; i = before[i]) way.Add(corners[i]);
            way.Add(from);
            way.Reverse();
            return way;
        }
    }

    private bool Sees(int from, int to)
    {
        if (seen[from, to] == 0) seen[from, to] = seen[to, from] = IsClear(corners[from], corners[to]) ? (sbyte)1 : (sbyte)-1;
        return seen[from, to] > 0;
    }

    private static IEnumerable<MetricPoint> Corners(Geometry shape) =>
        DouglasPeuckerSimplifier.Simplify(shape, WayClearanceMetres - LineClearanceMetres).Coordinates.Select(corner => new MetricPoint(corner.X, corner.Y));

    private static Geometry Grow(Geometry shape, double metres) =>
        shape.IsEmpty ? shape : BufferOp.Buffer(shape, metres, new BufferParameters(4, EndCapStyle.Round, JoinStyle.Mitre, 2));
}
