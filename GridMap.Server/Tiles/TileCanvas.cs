using System.Collections.Concurrent;

namespace GridMap.Server.Tiles;

/// <summary>A tile being drawn. Canvases are lent, so that their buffers serve one tile after another.</summary>
internal sealed class TileCanvas : IDisposable
{
    private static readonly ConcurrentBag<TileCanvas> Spare = [];

    private readonly List<TileLayer> _layers = [];
    private readonly ProtoWriter _bytes = new();
    private int _used;

    private TileCanvas()
    {
    }

    public TileAddress Tile { get; private set; }

    /// <summary>The feature's geometry that is being made.</summary>
    public TileGeometry Geometry { get; } = new();

    public TileClip Clip { get; } = new();

    public static TileCanvas Lend(TileAddress tile)
    {
        var canvas = Spare.TryTake(out var spare) ? spare : new TileCanvas();
        (canvas.Tile, canvas._used) = (tile, 0);
        return canvas;
    }

    public TileLayer Layer(string name)
    {
        if (_used == _layers.Count)
        {
            _layers.Add(new TileLayer(name));
        }

        var layer = _layers[_used++];
        layer.Reset(name);
        return layer;
    }

    /// <summary>Begins a feature at a point that lies in this tile.</summary>
    public void BeginPoint(TileLayer layer, WorldPoint point)
    {
        // The grid's last line rounds to the next tile's first, where a map would not look for it.
        var at = Tile.ToTile(point);
        Geometry.Clear();
        Geometry.Points([new TilePoint(Math.Clamp(at.X, 0, TileAddress.Extent - 1), Math.Clamp(at.Y, 0, TileAddress.Extent - 1))]);
        layer.Begin();
    }

    /// <summary>Ends a feature begun with <see cref="BeginPoint"/>.</summary>
    public void EndPoint(TileLayer layer) => layer.End(TileGeometryKind.Point, Geometry);

    /// <summary>The bytes of the layers that hold something.</summary>
    public byte[] Finish()
    {
        _bytes.Clear();
        foreach (var layer in _layers.Take(_used).Where(layer => !layer.IsEmpty))
        {
            layer.WriteTo(_bytes);
        }

        return _bytes.Written.ToArray();
    }

    public void Dispose() => Spare.Add(this);
}
