using System.Text.Json;
using GridMap.Domain;
using GridMap.Domain.Geo;
using GridMap.Screening.Tables;

namespace GridMap.Screening.Places;

/// <summary>Reads approved routes: the lines of a GeoJSON file.</summary>
public static class RouteFile
{
    /// <summary>Each line as its points, WGS 84; of a MultiLineString, each part.</summary>
    /// <exception cref="TableException">It is no GeoJSON, or holds no line.</exception>
    public static IReadOnlyList<IReadOnlyList<LonLat>> Read(string path)
    {
        var routes = new List<IReadOnlyList<LonLat>>();
        foreach (var feature in GeoJsonPoints.Features(path))
        {
            if (!feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object || !geometry.TryGetProperty("coordinates", out var coordinates)) continue;
            var type = geometry.TryGetProperty("type", out var name) ? name.GetString() : null;
            if (type is "LineString") routes.Add(Line(coordinates));
            else if (type is "MultiLineString") routes.AddRange(coordinates.EnumerateArray().Select(Line));
        }

        return routes.Exists(route => route.Count >= 2) ? [.. routes.Where(route => route.Count >= 2)] : throw new TableException(path, "holds no line; give routes as GeoJSON LineStrings.", Phrase.Of("screened.tableNoLines"));
    }

    private static List<LonLat> Line(JsonElement coordinates) =>
        [.. coordinates.EnumerateArray().Where(point => point.ValueKind == JsonValueKind.Array && point.GetArrayLength() >= 2).Select(point => new LonLat(point[0].GetDouble(), point[1].GetDouble()))];
}
