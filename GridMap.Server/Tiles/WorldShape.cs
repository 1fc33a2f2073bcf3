using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Tiles;

/// <summary>A shape projected once, ready to be put on any tile.</summary>
internal sealed class WorldShape
{
    private readonly Geometry _shape;
    private readonly (WorldPoint[] Points, bool IsHole)[] _rings;
    private WorldPoint? _label;

    public WorldShape(Geometry shape)
    {
        _shape = shape;
        _rings = [.. RingsOf(shape)];
    }

    /// <summary>A point inside, for the name.</summary>
    public WorldPoint Label => _label ??= From(_shape.InteriorPoint.Coordinate);

    /// <summary>Writes the part on a tile; nothing when it is smaller than a pixel there.</summary>
    public void WriteTo(TileGeometry geometry, TileAddress tile, TileClip clip)
    {
        geometry.Clear();
        var hasShell = false;
        foreach (var (points, isHole) in _rings)
        {
            // The holes of a shell that has vanished vanish with it.
            if (isHole && !hasShell)
            {
                continue;
            }

            var ring = clip.Ring(points, tile);
            if (!isHole)
            {
                hasShell = ring.Length >= 3 && TileGeometry.DoubledArea(ring) != 0;
            }

            if (ring.Length >= 3 && TileGeometry.DoubledArea(ring) != 0)
            {
                geometry.Ring(ring, isHole);
            }
        }
    }

    private static WorldPoint From(Coordinate at) => WorldPoint.From(new LonLat(at.X, at.Y));

    private static IEnumerable<(WorldPoint[] Points, bool IsHole)> RingsOf(Geometry shape)
    {
        for (var part = 0; part < shape.NumGeometries; part++)
        {
            if (shape.GetGeometryN(part) is not Polygon { IsEmpty: false } polygon)
            {
                continue;
            }

            yield return (PointsOf(polygon.ExteriorRing), false);
            foreach (var hole in polygon.InteriorRings)
            {
                yield return (PointsOf(hole), true);
            }
        }
    }

    private static WorldPoint[] PointsOf(LineString ring) => [.. ring.Coordinates.SkipLast(1).Select(From)];
}
