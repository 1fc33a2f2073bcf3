namespace GridMap.Server.Tiles;

/// <summary>Remembers when something last changed in each tile, so that a change in one place does not make every other tile look old. Not safe for several threads.</summary>
internal sealed class TileStamps
{
    // Tiles of higher zooms are as old as the one of this zoom around them.
    private const int MostZoom = 13;

    private readonly Dictionary<TileAddress, long> _stamps = [];
    private long _everywhere;

    /// <summary>The newest version that was stamped.</summary>
    public long Newest { get; private set; }

    public void StampEverywhere()
    {
        _stamps.Clear();
        _everywhere = ++Newest;
    }

    /// <summary>Something changed at a point, shown in the one tile it lies in.</summary>
    public void Stamp(WorldPoint point)
    {
        Newest++;
        for (var zoom = 0; zoom <= MostZoom; zoom++)
        {
            _stamps[TileAddress.Of(point, zoom)] = Newest;
        }
    }

    /// <summary>Something changed in a rectangle, shown in every tile that it touches, buffers included.</summary>
    public void Stamp(WorldBox box)
    {
        Newest++;
        for (var zoom = 0; zoom <= MostZoom; zoom++)
        {
            var (first, last) = (TileAddress.Of(new WorldPoint(box.West, box.North), zoom), TileAddress.Of(new WorldPoint(box.East, box.South), zoom));
            for (var row = Math.Max(0, first.Row - 1); row <= Math.Min((1 << zoom) - 1, last.Row + 1); row++)
            {
                for (var column = Math.Max(0, first.Column - 1); column <= Math.Min((1 << zoom) - 1, last.Column + 1); column++)
                {
                    var tile = new TileAddress(zoom, column, row);
                    if (tile.Box.Touches(box))
                    {
                        _stamps[tile] = Newest;
                    }
                }
            }
        }
    }

    public long Of(TileAddress tile) =>
        Math.Max(_everywhere, _stamps.GetValueOrDefault(tile.Zoom > MostZoom ? tile.Above(MostZoom) : tile));
}
