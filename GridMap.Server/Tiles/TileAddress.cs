using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Tiles;

/// <summary>One tile of the Web Mercator pyramid: row 0 is in the north.</summary>
internal readonly record struct TileAddress(int Zoom, int Column, int Row)
{
    /// <summary>Units along a tile's edge.</summary>
    public const int Extent = 4096;

    /// <summary>Units drawn beyond each edge, so that outlines and labels do not end at it.</summary>
    public const int Buffer = 128;

    /// <summary>A pixel of a 512-pixel tile, in units.</summary>
    public const int Pixel = 8;

    public const int MostZoom = 22;

    public bool IsValid => Zoom is >= 0 and <= MostZoom && Column >= 0 && Row >= 0 && Column < 1 << Zoom && Row < 1 << Zoom;

    /// <summary>Longitudes and latitudes of the tile with its buffer.</summary>
    public Envelope Bounds
    {
        get
        {
            var margin = (double)Buffer / Extent;
            var (west, north) = ToLonLat(Column - margin, Row - margin);
            var (east, south) = ToLonLat(Column + 1 + margin, Row + 1 + margin);
            return new Envelope(west, east, south, north);
        }
    }

    /// <summary>From the unit square of the world, y down, to this tile's grid.</summary>
    public TilePoint ToTile(WorldPoint point)
    {
        var scale = (double)(1 << Zoom);
        return new TilePoint(
            (int)Math.Round((point.X * scale - Column) * Extent, MidpointRounding.AwayFromZero),
            (int)Math.Round((point.Y * scale - Row) * Extent, MidpointRounding.AwayFromZero));
    }

    private (double Longitude, double Latitude) ToLonLat(double column, double row)
    {
        var span = 2 * WebMercator.HalfWorldMetres / (1 << Zoom);
        var position = WebMercator.Instance.ToLonLat(new MetricPoint(
            column * span - WebMercator.HalfWorldMetres, WebMercator.HalfWorldMetres - row * span));
        return (position.Longitude, position.Latitude);
    }
}
