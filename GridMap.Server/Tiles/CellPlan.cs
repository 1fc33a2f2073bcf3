using GridMap.Domain.Geo;
using GridMap.Server.Grids;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Tiles;

/// <summary>The cells' ground as tiles need it: projected, by place, each with the zoom from which it is drawn by itself.</summary>
internal sealed class CellPlan
{
    // Narrower ones are counted in bins: a city's tile would hold tens of thousands of specks.
    private const double LeastCellPixels = 6;
    private const int BucketsAcross = 256;

    private readonly IReadOnlyList<FlatShape> _ground;
    private readonly byte[] _leastZooms;
    private readonly LabelPlaces _labels;
    private readonly PlaceOrder _anchors;
    private readonly WorldBox _bounds = WorldBox.Nothing;
    private readonly int[] _bucketStarts;
    private readonly int[] _buckets;
    private readonly long _bucketWidth;
    private readonly long _bucketHeight;

    public CellPlan(CellGround ground)
    {
        _ground = ground.Shapes;
        Shapes = new WorldShapes(_ground);
        _leastZooms = [.. Enumerable.Range(0, Shapes.Count).Select(cell => (byte)Shapes.LeastZoom(cell, LeastCellPixels))];
        _labels = new LabelPlaces(Shapes.Count, FindLabel);
        var anchors = new WorldPoint[Shapes.Count];
        for (var cell = 0; cell < anchors.Length; cell++)
        {
            anchors[cell] = Shapes.Boxes[cell].IsNothing ? default : Shapes.Boxes[cell].Middle;
            _bounds = _bounds.With(Shapes.Boxes[cell]);
        }

        _anchors = new PlaceOrder(anchors);
        _bucketWidth = Math.Max(1, ((long)_bounds.East - _bounds.West) / BucketsAcross + 1);
        _bucketHeight = Math.Max(1, ((long)_bounds.South - _bounds.North) / BucketsAcross + 1);
        (_bucketStarts, _buckets) = FillBuckets();
    }

    public WorldShapes Shapes { get; }

    /// <summary>Whether a cell is drawn by itself at a zoom; otherwise it is counted where its anchor lies.</summary>
    public bool IsDrawn(int cell, int zoom) => _leastZooms[cell] <= zoom;

    /// <summary>The cells whose anchor lies in a tile. At each zoom every cell belongs to exactly one tile.</summary>
    public ReadOnlySpan<int> AnchoredIn(TileAddress tile) => _anchors.Within(tile);

    public WorldPoint AnchorOf(int cell) => _anchors.PlaceOf(cell);

    /// <summary>A point inside a cell, for its name.</summary>
    public WorldPoint LabelOf(int cell) => _labels.Of(cell);

    /// <summary>The cells whose bounds touch a rectangle, in their order.</summary>
    public List<int> Touching(WorldBox box)
    {
        var found = new List<int>();
        if (Shapes.Count == 0 || !box.Touches(_bounds))
        {
            return found;
        }

        var (west, north) = (ColumnOf(box.West), RowOf(box.North));
        for (var row = north; row <= RowOf(box.South); row++)
        {
            for (var column = west; column <= ColumnOf(box.East); column++)
            {
                var bucket = row * BucketsAcross + column;
                foreach (var cell in _buckets.AsSpan(_bucketStarts[bucket].._bucketStarts[bucket + 1]))
                {
                    var own = Shapes.Boxes[cell];
                    // Once, though it stands in every bucket that it reaches into: in the first of those looked at.
                    if (own.Touches(box) && column == Math.Max(west, ColumnOf(own.West)) && row == Math.Max(north, RowOf(own.North)))
                    {
                        found.Add(cell);
                    }
                }
            }
        }

        found.Sort();
        return found;
    }

    private (int[] Starts, int[] Buckets) FillBuckets()
    {
        var starts = new int[BucketsAcross * BucketsAcross + 1];
        ForEachBucket((bucket, _) => starts[bucket + 1]++);
        for (var bucket = 1; bucket < starts.Length; bucket++)
        {
            starts[bucket] += starts[bucket - 1];
        }

        var next = starts[..^1];
        var cells = new int[starts[^1]];
        ForEachBucket((bucket, cell) => cells[next[bucket]++] = cell);
        return (starts, cells);
    }

    private void ForEachBucket(Action<int, int> take)
    {
        for (var cell = 0; cell < Shapes.Count; cell++)
        {
            var box = Shapes.Boxes[cell];
            for (var row = box.IsNothing ? 1 : RowOf(box.North); row <= (box.IsNothing ? 0 : RowOf(box.South)); row++)
            {
                for (var column = ColumnOf(box.West); column <= ColumnOf(box.East); column++)
                {
                    take(row * BucketsAcross + column, cell);
                }
            }
        }
    }

    private int ColumnOf(int x) => (int)Math.Clamp(((long)x - _bounds.West) / _bucketWidth, 0, BucketsAcross - 1);

    private int RowOf(int y) => (int)Math.Clamp(((long)y - _bounds.North) / _bucketHeight, 0, BucketsAcross - 1);

    private WorldPoint FindLabel(int cell)
    {
        var middle = AnchorOf(cell);
        return Shapes.Holds(cell, middle) || _ground[cell].ToGeometry().InteriorPoint is not Point { IsEmpty: false } inside
            ? middle
            : WorldPoint.From(new LonLat(inside.X, inside.Y));
    }
}
