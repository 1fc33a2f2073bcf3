using System.Text.Json;
using GridMap.Contracts.Detections;
using GridMap.Domain.Geo;
using GridMap.Server.Storage;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Detections;

/// <summary>Draws the objects of a site on the ground: structures as they were outlined, tanks as circles.</summary>
internal static class SiteOutlines
{
    private const int QuarterCircleSegments = 8;

    /// <summary>A GeoJSON feature collection, WGS 84; objects that nobody outlined or measured are points.</summary>
    public static JsonElement Draw(SiteRow row)
    {
        var objects = JsonSerializer.Deserialize<List<DetectedObject>>(row.Objects, JsonSerializerOptions.Web) ?? [];
        return JsonSerializer.SerializeToElement(
            new
            {
                type = "FeatureCollection",
                features = objects.Select(seen => new
                {
                    type = "Feature",
                    geometry = Shape(seen).ToGeoJson(),
                    properties = new { @class = seen.Class.ToString(), seen.Score, seen.RoofColour, seen.DiameterMetres, seen.AreaSquareMetres, seen.OutlineKind },
                }),
            },
            JsonSerializerOptions.Web);
    }

    private static Geometry Shape(DetectedObject seen)
    {
        if (seen.Outline is { Length: >= 3 } corners && Polygon(corners) is { IsValid: true } outline)
        {
            return outline;
        }

        var middle = new LonLat(seen.Longitude, seen.Latitude);
        if (seen.Class is not DetectedClass.Tank || seen is not { DiameterMetres: > 0, LengthMetres: null })
        {
            // A lying vessel's direction is not known.
            return new Point(seen.Longitude, seen.Latitude);
        }

        var frame = LocalFrame.For(middle);
        var centre = frame.ToMetric(middle);
        return frame.ToLonLat(new Point(centre.EastMetres, centre.NorthMetres).Buffer(seen.DiameterMetres.Value / 2, QuarterCircleSegments));
    }

    private static Polygon? Polygon(double[][] corners)
    {
        if (!Array.TrueForAll(corners, corner => corner is [var x, var y] && double.IsFinite(x) && double.IsFinite(y)))
        {
            return null;
        }

        var ring = new LinearRing([.. corners.Append(corners[0]).Select(corner => new Coordinate(corner[0], corner[1]))]);
        return new Polygon(ring.IsCCW ? ring : (LinearRing)ring.Reverse());
    }
}
