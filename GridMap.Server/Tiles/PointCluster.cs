using System.Numerics;

namespace GridMap.Server.Tiles;

/// <summary>Points of one square, counted by status.</summary>
internal sealed class PointCluster<T>(T first)
    where T : class, IStatusPoint<T>
{
    private readonly int[] _counts = new int[T.CountTags.Count];
    private long _sumX;
    private long _sumY;
    private uint _differences;
    private double _best;

    public T First { get; } = first;

    public int Count { get; private set; }

    /// <summary>The mean of their places, which lies in the same square.</summary>
    public WorldPoint Middle => new((int)(_sumX / Count), (int)(_sumY / Count));

    public void Add(T point)
    {
        Count++;
        _counts[point.StatusNumber]++;
        (_sumX, _sumY) = (_sumX + point.Place.X, _sumY + point.Place.Y);
        _differences |= (uint)(point.Place.X ^ First.Place.X) | (uint)(point.Place.Y ^ First.Place.Y);
        _best = Math.Max(_best, point.Score);
    }

    public void Tag(TileLayer layer)
    {
        layer.Tag("count", (long)Count);
        for (var status = 0; status < _counts.Length; status++)
        {
            layer.Tag(T.CountTags[status], (long)_counts[status]);
        }

        layer.Tag("score", Math.Round(_best, 3));
        layer.Tag("opens", (long)OpensAt());
    }

    /// <summary>The zoom at which they first fall into different squares, or are shown one by one.</summary>
    private int OpensAt()
    {
        // The highest bit in which two places differ tells the square's size that parts them; a square is an eighth of a tile.
        var size = 32 - BitOperations.LeadingZeroCount(_differences);
        return Math.Min(PointTiles<T>.EveryPointZoom, WorldPoint.Bits - size + 1 - 3);
    }
}
