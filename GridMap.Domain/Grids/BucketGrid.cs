using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Grids;

/// <summary>A uniform grid of buckets over the polygons of a <see cref="PolygonIndex"/>: each bucket lies wholly in one polygon or lists those that reach into it.</summary>
internal sealed class BucketGrid
{
    private const int BucketsPerShape = 64;
    private const int MostBuckets = 10_000_000;

    private readonly double west, south, perWidth, perHeight;
    private readonly int columns, rows;
    // Below zero: ~owner. Otherwise the bucket's place in the lists.
    private readonly int[] places;
    private readonly int[] listStarts;
    private readonly int[] lists;

    private BucketGrid(PolygonIndex index, Envelope bounds)
    {
        var target = Math.Clamp((double)index.Count * BucketsPerShape, 1, MostBuckets);
        (west, south) = bounds.IsNull ? (0, 0) : (bounds.MinX, bounds.MinY);
        var (spanX, spanY) = bounds.IsNull ? (1, 1) : (Math.Max(bounds.Width, 1e-9), Math.Max(bounds.Height, 1e-9));
        columns = (int)Math.Clamp(Math.Sqrt(target * spanX / spanY), 1, 10_000);
        rows = (int)Math.Clamp(target / columns, 1, 10_000);
        // A hair wider than the polygons, so that their eastern and northern rims still fall into the last bucket.
        (perWidth, perHeight) = (columns / (spanX * (1 + 1e-9)), rows / (spanY * (1 + 1e-9)));
        (places, listStarts, lists) = Sort(Collect(index));
    }

    public static BucketGrid Build(PolygonIndex index)
    {
        var bounds = new Envelope();
        for (var i = 0; i < index.Count; i++) bounds.ExpandToInclude(index.BoundsOf(i));
        return new BucketGrid(index, bounds);
    }

    public Bucket Find(double x, double y)
    {
        var (column, row) = ((x - west) * perWidth, (y - south) * perHeight);
        if (!(column >= 0 && column < columns && row >= 0 && row < rows)) return new Bucket(-1, []);
        var place = places[(int)row * columns + (int)column];
        return place < 0 ? new Bucket(~place, []) : new Bucket(-1, lists.AsSpan(listStarts[place]..listStarts[place + 1]));
    }

    /// <summary>Fills <paramref name="order"/> with the points and their places, those of one row of buckets together; a counting sort.</summary>
    public void SortByRow(ReadOnlySpan<LonLat> points, Span<Placed> order)
    {
        var next = new int[rows + 1];
        foreach (ref readonly var point in points) next[Row(point.Latitude) + 1]++;
        for (var row = 0; row < rows; row++) next[row + 1] += next[row];
        for (var i = 0; i < points.Length; i++) order[next[Row(points[i].Latitude)]++] = new Placed(points[i], i);
    }

    private int Column(double x) => (int)Math.Clamp((x - west) * perWidth, 0, columns - 1);

    private int Row(double y) => (int)Math.Clamp((y - south) * perHeight, 0, rows - 1);

    /// <summary>For every shape in turn the buckets that its rim comes near, and those wholly in it (the shape's complement).</summary>
    private List<(int Bucket, int Shape)> Collect(PolygonIndex index)
    {
        var entries = new List<(int Bucket, int Shape)>(Math.Min(columns * rows, index.Count * 16) * 2);
        // A bucket is on the rim of the shape whose number, one more, it was last marked with.
        var marks = new int[columns * rows];
        for (var shape = 0; shape < index.Count; shape++)
        {
            var bounds = index.BoundsOf(shape);
            if (bounds.IsNull) continue;
            var chain = index.ChainOf(shape);
            for (var i = 1; i < chain.Length; i++) MarkRim(chain[i - 1], chain[i], shape, marks, entries);
            for (var row = Row(bounds.MinY); row <= Row(bounds.MaxY); row++)
            {
                var isKnown = false;
                var isInside = false;
                for (var column = Column(bounds.MinX); column <= Column(bounds.MaxX); column++)
                {
                    var bucket = row * columns + column;
                    if (marks[bucket] == shape + 1)
                    {
                        isKnown = false;
                        continue;
                    }

                    // No edge comes near, so one middle speaks for the whole run of buckets up to the next edge.
                    if (!isKnown) isInside = index.Holds(shape, west + (column + 0.5) / perWidth, south + (row + 0.5) / perHeight);
                    isKnown = true;
                    if (isInside) entries.Add((bucket, ~shape));
                }
            }
        }

        return entries;
    }

    private void MarkRim(in PolygonIndex.Vertex from, in PolygonIndex.Vertex to, int shape, int[] marks, List<(int Bucket, int Shape)> entries)
    {
        var (low, high) = from.Y <= to.Y ? (from, to) : (to, from);
        // A margin far above rounding and far below a bucket keeps the walk safely on the wide side.
        var (marginX, marginY) = (1e-6 / perWidth, 1e-6 / perHeight);
        var (firstRow, lastRow) = (Row(low.Y - marginY), Row(high.Y + marginY));
        var slope = high.Y > low.Y ? (high.X - low.X) / (high.Y - low.Y) : 0;
        for (var row = firstRow; row <= lastRow; row++)
        {
            var (bottom, top) = (Math.Max(low.Y, south + row / perHeight - marginY), Math.Min(high.Y, south + (row + 1) / perHeight + marginY));
            var (a, b) = high.Y > low.Y && firstRow != lastRow
                ? (low.X + (bottom - low.Y) * slope, low.X + (top - low.Y) * slope)
                : (low.X, high.X);
            for (var column = Column(Math.Min(a, b) - marginX); column <= Column(Math.Max(a, b) + marginX); column++)
            {
                var bucket = row * columns + column;
                if (marks[bucket] == shape + 1) continue;
                marks[bucket] = shape + 1;
                entries.Add((bucket, shape));
            }
        }
    }

    /// <summary>Gathers the entries of each bucket, in the order of the shapes: the first that holds the point wins.</summary>
    private (int[] Places, int[] Starts, int[] Lists) Sort(List<(int Bucket, int Shape)> entries)
    {
        var next = new int[columns * rows + 1];
        foreach (var (bucket, _) in entries) next[bucket + 1]++;
        for (var i = 0; i < columns * rows; i++) next[i + 1] += next[i];
        var sorted = new int[entries.Count];
        foreach (var (bucket, shape) in entries) sorted[next[bucket]++] = shape;

        // Each bucket's end has moved to where the next one starts. Place 0 is the empty list, for buckets that nothing reaches.
        var filled = new int[columns * rows];
        List<int> starts = [0, 0], all = new(entries.Count);
        for (var (bucket, start) = (0, 0); bucket < filled.Length; start = next[bucket++])
        {
            var end = next[bucket];
            if (start == end) continue;
            if (sorted[start] < 0)
            {
                filled[bucket] = sorted[start];
                continue;
            }

            for (var i = start; i < end; i++) all.Add(sorted[i] < 0 ? ~sorted[i] : sorted[i]);
            filled[bucket] = starts.Count - 1;
            starts.Add(all.Count);
        }

        return (filled, [.. starts], [.. all]);
    }

    /// <summary>A point and its place in the caller's list.</summary>
    public readonly record struct Placed(LonLat Point, int Place);

    public readonly ref struct Bucket(int owner, ReadOnlySpan<int> candidates)
    {
        public int Owner { get; } = owner;

        public ReadOnlySpan<int> Candidates { get; } = candidates;
    }
}
