using System.Text.Json;
using GridMap.Cli.Hosting;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace GridMap.Cli.Detect;

/// <summary>Reads grid cells: a GeoJSON feature collection of polygons, WGS 84.</summary>
internal static class CellFile
{
    private static readonly string[] NameKeys = ["code", "cellCode", "id", "name"];

    private static readonly JsonSerializerOptions GeoJson = new(JsonSerializerDefaults.Web) { Converters = { new GeoJsonConverterFactory() } };

    /// <summary>Every cell, in the file's order.</summary>
    /// <exception cref="CommandFailure">The file is missing or is none such; the message names it and the feature.</exception>
    public static IReadOnlyList<CellShape> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new CommandFailure($"{path}: there is no such file.");
        }

        try
        {
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream);
            if (document.RootElement.ValueKind is not JsonValueKind.Object || !document.RootElement.TryGetProperty("features", out var features)
                || features.ValueKind is not JsonValueKind.Array || features.GetArrayLength() == 0)
            {
                throw new CommandFailure($"{path}: the file holds no features; cells are a GeoJSON FeatureCollection of polygons.");
            }

            return [.. features.EnumerateArray().Select((feature, index) => ReadCell(path, feature, index + 1))];
        }
        catch (JsonException broken)
        {
            throw new CommandFailure($"{path}: the file is no valid JSON: {broken.Message}", broken);
        }
    }

    private static CellShape ReadCell(string path, JsonElement feature, int number)
    {
        Geometry? shape;
        try
        {
            shape = feature.TryGetProperty("geometry", out var geometry) ? geometry.Deserialize<Geometry>(GeoJson) : null;
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new CommandFailure($"{path}: feature {number} has a geometry that is no valid GeoJSON: {broken.Message}", broken);
        }

        if (shape is not (Polygon or MultiPolygon) || shape.IsEmpty || !shape.IsValid)
        {
            throw new CommandFailure($"{path}: feature {number} is a {shape?.GeometryType ?? "feature without a geometry"}{(shape is { IsEmpty: false, IsValid: false } ? " that crosses itself" : "")}; a cell is a valid Polygon or MultiPolygon.");
        }

        var bounds = shape.EnvelopeInternal;
        return bounds.MinX < -180 || bounds.MaxX > 180 || bounds.MinY < -90 || bounds.MaxY > 90
            ? throw new CommandFailure($"{path}: feature {number} lies at {bounds.MinX:0.##}, {bounds.MinY:0.##}, which is no longitude and latitude; give cells in WGS 84 degrees.")
            : new CellShape(NameOf(feature) ?? $"{number}", shape);
    }

    /// <summary>What the feature calls itself: a property, else its id.</summary>
    private static string? NameOf(JsonElement feature)
    {
        var properties = feature.TryGetProperty("properties", out var found) && found.ValueKind is JsonValueKind.Object ? found : default;
        foreach (var key in NameKeys)
        {
            if (properties.ValueKind is JsonValueKind.Object && properties.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            {
                return value.ToString();
            }
        }

        return feature.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number ? id.ToString() : null;
    }
}
