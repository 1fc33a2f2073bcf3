namespace GridMap.Server.Tiles;

/// <summary>Points in the order of the tile pyramid, so that what lies in any tile of any zoom lies side by side. Immutable.</summary>
internal sealed class PlaceOrder
{
    private readonly WorldPoint[] _places;
    private readonly ulong[] _keys;
    private readonly int[] _order;

    /// <param name="places">Kept, not copied.</param>
    public PlaceOrder(WorldPoint[] places)
    {
        _places = places;
        _keys = Array.ConvertAll(places, KeyOf);
        _order = [.. Enumerable.Range(0, places.Length)];
        Array.Sort(_keys, _order);
    }

    public WorldPoint PlaceOf(int point) => _places[point];

    /// <summary>The points in a tile, in no order that means anything.</summary>
    public ReadOnlySpan<int> Within(TileAddress tile)
    {
        var depth = WorldPoint.Bits - tile.Zoom;
        var first = KeyOf(new WorldPoint(tile.Column << depth, tile.Row << depth));
        var start = FirstFrom(first);
        return _order.AsSpan(start, FirstFrom(first + (1UL << (2 * depth))) - start);
    }

    private int FirstFrom(ulong key)
    {
        var (low, high) = (0, _keys.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _keys[middle] < key ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The bits of both coordinates in turn, the highest first: a path down the pyramid.</summary>
    private static ulong KeyOf(WorldPoint place) => Spread((uint)place.X) | (Spread((uint)place.Y) << 1);

    private static ulong Spread(ulong value)
    {
        value = (value | (value << 16)) & 0x0000FFFF0000FFFF;
        value = (value | (value << 8)) & 0x00FF00FF00FF00FF;
        value = (value | (value << 4)) & 0x0F0F0F0F0F0F0F0F;
        value = (value | (value << 2)) & 0x3333333333333333;
        return (value | (value << 1)) & 0x5555555555555555;
    }
}
