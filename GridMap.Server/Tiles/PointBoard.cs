using System.Buffers;

namespace GridMap.Server.Tiles;

/// <summary>Points by place, changed one by one. Not safe for several threads; its owner locks it.</summary>
internal sealed class PointBoard<T>
    where T : class, IMapPoint
{
    private const int BinZoom = 13;

    private readonly Dictionary<Guid, T> _byId = [];
    private readonly Dictionary<TileAddress, List<T>> _bins = [];
    private readonly TileStamps _stamps = new();

    public int Count => _byId.Count;

    public T? Find(Guid id) => _byId.GetValueOrDefault(id);

    /// <summary>Adds a point, or replaces the one of its id.</summary>
    /// <param name="isStamped">False where <see cref="StampEverywhere"/> follows, after many.</param>
    public void Put(T point, bool isStamped = true)
    {
        var bin = TileAddress.Of(point.Place, BinZoom);
        if (_byId.TryGetValue(point.Id, out var before))
        {
            var old = TileAddress.Of(before.Place, BinZoom);
            if (isStamped && before.Place != point.Place)
            {
                _stamps.Stamp(before.Place);
            }

            if (old == bin)
            {
                _bins[bin][_bins[bin].IndexOf(before)] = point;
            }
            else
            {
                TakeOut(before, old);
            }
        }

        if (before is null || TileAddress.Of(before.Place, BinZoom) != bin)
        {
            if (!_bins.TryGetValue(bin, out var points))
            {
                _bins.Add(bin, points = []);
            }

            points.Add(point);
        }

        _byId[point.Id] = point;
        if (isStamped)
        {
            _stamps.Stamp(point.Place);
        }
    }

    /// <summary>Makes every tile look changed.</summary>
    public void StampEverywhere() => _stamps.StampEverywhere();

    public void Remove(Guid id)
    {
        if (_byId.Remove(id, out var before))
        {
            TakeOut(before, TileAddress.Of(before.Place, BinZoom));
            _stamps.Stamp(before.Place);
        }
    }

    /// <summary>Grows with each change in a tile.</summary>
    public long VersionOf(TileAddress tile) => _stamps.Of(tile);

    /// <summary>The points in a tile as they stand now, in no order that means anything; give the array back to the shared pool.</summary>
    public ArraySegment<T> RentWithin(TileAddress tile)
    {
        List<List<T>> bins = tile.Zoom < BinZoom ? [.. _bins.Where(bin => bin.Key.Above(tile.Zoom) == tile).Select(bin => bin.Value)]
            : _bins.TryGetValue(tile.Above(BinZoom), out var around) ? [around] : [];
        var (rented, count) = (ArrayPool<T>.Shared.Rent(bins.Sum(bin => bin.Count)), 0);
        foreach (var bin in bins)
        {
            if (tile.Zoom <= BinZoom)
            {
                bin.CopyTo(rented, count);
                count += bin.Count;
                continue;
            }

            foreach (var point in bin)
            {
                if (tile.Holds(point.Place))
                {
                    rented[count++] = point;
                }
            }
        }

        return new ArraySegment<T>(rented, 0, count);
    }

    private void TakeOut(T point, TileAddress bin)
    {
        var points = _bins[bin];
        var place = points.IndexOf(point);
        points[place] = points[^1];
        points.RemoveAt(points.Count - 1);
        if (points.Count == 0)
        {
            _bins.Remove(bin);
        }
    }
}
