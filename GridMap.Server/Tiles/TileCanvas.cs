using NetTopologySuite.Geometries;

namespace GridMap.Server.Tiles;

/// <summary>A tile being drawn.</summary>
internal sealed class TileCanvas(TileAddress tile)
{
    private readonly List<TileLayer> _layers = [];
    private readonly TileGeometry _geometry = new();
    private readonly TileClip _clip = new();

    public TileAddress Tile { get; } = tile;

    public TileLayer Layer(string name)
    {
        var layer = new TileLayer(name);
        _layers.Add(layer);
        return layer;
    }

    /// <summary>True when a shape of these longitudes and latitudes is narrower and lower than a pixel.</summary>
    public static bool IsTooSmall(Envelope bounds, int zoom)
    {
        var pixelDegrees = 360.0 / (1 << zoom) * TileAddress.Pixel / TileAddress.Extent;
        // A degree of latitude is taller on the map than one of longitude; this errs on the side of drawing.
        return bounds.Width < pixelDegrees && bounds.Height < pixelDegrees / 2;
    }

    public void Polygon(TileLayer layer, WorldShape shape, params ReadOnlySpan<(string Key, object Value)> tags)
    {
        shape.WriteTo(_geometry, Tile, _clip);
        if (!_geometry.IsEmpty)
        {
            layer.Add(TileGeometryKind.Polygon, _geometry, tags);
        }
    }

    /// <summary>A point, on the one tile it lies in.</summary>
    public void Point(TileLayer layer, WorldPoint point, params ReadOnlySpan<(string Key, object Value)> tags)
    {
        var at = Tile.ToTile(point);
        if (at.X is < 0 or >= TileAddress.Extent || at.Y is < 0 or >= TileAddress.Extent)
        {
            return;
        }

        _geometry.Clear();
        _geometry.Points([at]);
        layer.Add(TileGeometryKind.Point, _geometry, tags);
    }

    /// <summary>The bytes of the layers that hold something.</summary>
    public byte[] Finish()
    {
        var bytes = new ProtoWriter();
        foreach (var layer in _layers.Where(layer => !layer.IsEmpty))
        {
            layer.WriteTo(bytes);
        }

        return bytes.Written.ToArray();
    }
}
