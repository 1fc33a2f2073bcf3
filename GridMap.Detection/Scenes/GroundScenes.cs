using GridMap.Detection.Pipeline;
using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;

namespace GridMap.Detection.Scenes;

/// <summary>Scene scores of pieces of ground.</summary>
public static class GroundScenes
{
    /// <summary>The score of a piece of ground in one searched picture.</summary>
    /// <param name="report">The search.</param>
    /// <param name="ground">Polygon or MultiPolygon, WGS 84, longitude first.</param>
    /// <returns>Null when the picture has no place, or does not show any of it.</returns>
    /// <exception cref="ArgumentException"><paramref name="ground"/> is neither Polygon nor MultiPolygon.</exception>
    public static SceneScore? FindScene(this DetectionReport report, Geometry ground)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (ground is not (Polygon or MultiPolygon))
        {
            throw new ArgumentException($"A piece of ground is a Polygon or MultiPolygon, not a {ground?.GeometryType ?? "nothing"}.", nameof(ground));
        }

        if (report.Georeference is not { } place || ground.IsEmpty)
        {
            return null;
        }

        var pixels = GeometryTransform.Apply(ground, srid: 0, (longitude, latitude) =>
            place.ToPixel(new LonLat(longitude, latitude)) is var pixel ? (pixel.Column, pixel.Row) : default);
        if (!Array.TrueForAll(pixels.Coordinates, at => double.IsFinite(at.X) && double.IsFinite(at.Y)))
        {
            return null;
        }

        var picture = pixels.Factory.ToGeometry(new Envelope(0, report.Width, 0, report.Height));
        if (!pixels.Envelope.Intersects(picture) || !pixels.Intersects(picture))
        {
            return null;
        }

        IReadOnlyList<PixelPoint>[] rings = [.. Rings(pixels)];
        return report.Scenes.Shows(rings) ? report.Scenes.In(rings) : null;
    }

    private static IEnumerable<IReadOnlyList<PixelPoint>> Rings(Geometry shape)
    {
        for (var part = 0; part < shape.NumGeometries; part++)
        {
            var polygon = (Polygon)shape.GetGeometryN(part); // Checked by the caller.
            foreach (var ring in polygon.InteriorRings.Prepend(polygon.ExteriorRing))
            {
                yield return [.. ring.Coordinates.SkipLast(1).Select(at => new PixelPoint(Column: at.X, Row: at.Y))];
            }
        }
    }
}
