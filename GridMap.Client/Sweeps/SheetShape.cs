using System.Text.Json;
using NetTopologySuite.Geometries;

namespace GridMap.Client.Sweeps;

/// <summary>GeoJSON polygons as shapes, and back.</summary>
internal static class SheetShape
{
    /// <exception cref="FormatException">It is no polygon.</exception>
    internal static Geometry Read(JsonElement geometry)
    {
        try
        {
            var coordinates = geometry.GetProperty("coordinates");
            return geometry.GetProperty("type").GetString() switch
            {
                "Polygon" => ReadPolygon(coordinates),
                "MultiPolygon" => new MultiPolygon([.. coordinates.EnumerateArray().Select(ReadPolygon)]),
                var other => throw new FormatException($"A shape is a {other}, not a polygon."),
            };
        }
        catch (Exception broken) when (broken is KeyNotFoundException or InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            throw new FormatException("A shape is no polygon.", broken);
        }
    }

    /// <summary>Longitude first, eight decimals: a millimetre.</summary>
    internal static JsonElement Write(Geometry shape) => JsonSerializer.SerializeToElement<object>(shape is Polygon polygon
        ? new { type = "Polygon", coordinates = Rings(polygon) }
        : new { type = "MultiPolygon", coordinates = Enumerable.Range(0, shape.NumGeometries).Select(shape.GetGeometryN).OfType<Polygon>().Select(Rings).ToArray() });

    private static Polygon ReadPolygon(JsonElement rings)
    {
        LinearRing[] all = [.. rings.EnumerateArray().Select(ring => new LinearRing([.. ring.EnumerateArray().Select(pair => new Coordinate(pair[0].GetDouble(), pair[1].GetDouble()))]))];
        return new Polygon(all[0], all[1..]);
    }

    private static double[][][] Rings(Polygon polygon) =>
        [.. polygon.InteriorRings.Prepend(polygon.ExteriorRing).Select(ring => ring.Coordinates.Select(at => new[] { Math.Round(at.X, 8), Math.Round(at.Y, 8) }).ToArray())];
}
