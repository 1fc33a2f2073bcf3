using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Grids;

/// <summary>A uniform grid of buckets over the polygons of a <see cref="PolygonIndex"/>: each bucket lies wholly in one polygon or lists those that reach into it.</summary>
internal sealed class BucketGrid
{
    private const int BucketsPerShape = 16;
    private const int MostBuckets = 4_000_000;

    private readonly double west, south, width, height;
    private readonly int columns, rows;
    // Below zero: ~owner. Otherwise the bucket's place in the lists.
    private readonly int[] places;
    private readonly int[] listStarts;
    private readonly int[] lists;

    private BucketGrid(Envelope bounds, int shapeCount)
    {
        var target = Math.Clamp((double)shapeCount * BucketsPerShape, 1, MostBuckets);
        (west, south) = bounds.IsNull ? (0, 0) : (bounds.MinX, bounds.MinY);
        var (spanX, spanY) = bounds.IsNull ? (1, 1) : (Math.Max(bounds.Width, 1e-9), Math.Max(bounds.Height, 1e-9));
        columns = (int)Math.Clamp(Math.Sqrt(target * spanX / spanY), 1, 10_000);
        rows = (int)Math.Clamp(target / columns, 1, 10_000);
        // A hair wider than the polygons, so that their eastern and northern rims still fall into the last bucket.
        (width, height) = (spanX * (1 + 1e-9) / columns, spanY * (1 + 1e-9) / rows);
        places = new int[columns * rows];
        (listStarts, lists) = ([], []);
    }

    private BucketGrid(BucketGrid empty, int[] places, int[] listStarts, int[] lists)
    {
        (west, south, width, height, columns, rows) = (empty.west, empty.south, empty.width, empty.height, empty.columns, empty.rows);
        (this.places, this.listStarts, this.lists) = (places, listStarts, lists);
    }

    public static BucketGrid Build(PolygonIndex index)
    {
        var bounds = new Envelope();
        for (var i = 0; i < index.Count; i++) bounds.ExpandToInclude(index.BoundsOf(i));
        var grid = new BucketGrid(bounds, index.Count);
        var entries = new List<(int Bucket, int Shape, bool IsWhole)>(index.Count * 9);
        var rim = new HashSet<int>();
        for (var shape = 0; shape < index.Count; shape++) grid.AddShape(index, shape, rim, entries);
        return grid.Fill(entries);
    }

    public Bucket Find(double x, double y)
    {
        var (column, row) = (Math.Floor((x - west) / width), Math.Floor((y - south) / height));
        if (!(column >= 0 && column < columns && row >= 0 && row < rows)) return new Bucket(-1, []);
        var place = places[(int)row * columns + (int)column];
        return place < 0 ? new Bucket(~place, []) : new Bucket(-1, lists.AsSpan(listStarts[place]..listStarts[place + 1]));
    }

    /// <summary>Fills <paramref name="order"/> with the points' places, those of one row of buckets together; a counting sort.</summary>
    public void SortByRow(ReadOnlySpan<LonLat> points, Span<int> order)
    {
        var next = new int[rows + 1];
        foreach (ref readonly var point in points) next[Row(point.Latitude) + 1]++;
        for (var row = 0; row < rows; row++) next[row + 1] += next[row];
        for (var i = 0; i < points.Length; i++) order[next[Row(points[i].Latitude)]++] = i;
    }

    public void Collect(Envelope rectangle, SortedSet<int> found)
    {
        if (rectangle.IsNull) return;
        for (var row = Row(rectangle.MinY); row <= Row(rectangle.MaxY); row++)
        {
            for (var column = Column(rectangle.MinX); column <= Column(rectangle.MaxX); column++)
            {
                var place = places[row * columns + column];
                if (place < 0) found.Add(~place);
                else found.UnionWith(lists[listStarts[place]..listStarts[place + 1]]);
            }
        }
    }

    private int Column(double x) => (int)Math.Clamp(Math.Floor((x - west) / width), 0, columns - 1);

    private int Row(double y) => (int)Math.Clamp(Math.Floor((y - south) / height), 0, rows - 1);

    private void AddShape(PolygonIndex index, int shape, HashSet<int> rim, List<(int Bucket, int Shape, bool IsWhole)> entries)
    {
        var bounds = index.BoundsOf(shape);
        if (bounds.IsNull) return;
        rim.Clear();
        foreach (var edge in index.EdgesOf(shape)) AddRim(edge, rim);
        foreach (var bucket in rim) entries.Add((bucket, shape, IsWhole: false));
        for (var row = Row(bounds.MinY); row <= Row(bounds.MaxY); row++)
        {
            for (var column = Column(bounds.MinX); column <= Column(bounds.MaxX); column++)
            {
                var bucket = row * columns + column;
                // No edge comes near this bucket, so its middle speaks for all of it.
                if (!rim.Contains(bucket) && index.Holds(shape, west + (column + 0.5) * width, south + (row + 0.5) * height))
                {
                    entries.Add((bucket, shape, IsWhole: true));
                }
            }
        }
    }

    private void AddRim(PolygonIndex.Edge edge, HashSet<int> rim)
    {
        // A margin far above rounding and far below a bucket keeps the walk safely on the wide side.
        var (marginX, marginY) = (width * 1e-6, height * 1e-6);
        var (firstRow, lastRow) = (Row(edge.LowY - marginY), Row(edge.HighY + marginY));
        var slope = edge.HighY > edge.LowY ? (edge.HighX - edge.LowX) / (edge.HighY - edge.LowY) : 0;
        for (var row = firstRow; row <= lastRow; row++)
        {
            var (bottom, top) = (Math.Max(edge.LowY, south + row * height - marginY), Math.Min(edge.HighY, south + (row + 1) * height + marginY));
            var (a, b) = edge.HighY > edge.LowY && firstRow != lastRow
                ? (edge.LowX + (bottom - edge.LowY) * slope, edge.LowX + (top - edge.LowY) * slope)
                : (edge.LowX, edge.HighX);
            for (var column = Column(Math.Min(a, b) - marginX); column <= Column(Math.Max(a, b) + marginX); column++) rim.Add(row * columns + column);
        }
    }

    private BucketGrid Fill(List<(int Bucket, int Shape, bool IsWhole)> entries)
    {
        // The shapes of a bucket in the order of the list: the first that holds the point wins.
        entries.Sort();
        var filled = new int[places.Length];
        // Place 0 is the empty list, for buckets that nothing reaches.
        List<int> starts = [0, 0], all = new(entries.Count);
        for (var i = 0; i < entries.Count;)
        {
            var end = i + 1;
            while (end < entries.Count && entries[end].Bucket == entries[i].Bucket) end++;
            if (entries[i].IsWhole)
            {
                filled[entries[i].Bucket] = ~entries[i].Shape;
            }
            else
            {
                for (var k = i; k < end; k++) all.Add(entries[k].Shape);
                filled[entries[i].Bucket] = starts.Count - 1;
                starts.Add(all.Count);
            }

            i = end;
        }

        return new BucketGrid(this, filled, [.. starts], [.. all]);
    }

    public readonly ref struct Bucket(int owner, ReadOnlySpan<int> candidates)
    {
        public int Owner { get; } = owner;

        public ReadOnlySpan<int> Candidates { get; } = candidates;
    }
}
