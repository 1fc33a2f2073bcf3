using System.Text.Json;
using GridMap.Cli.Hosting;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace GridMap.Cli.Plan;

/// <summary>Reads the features of a GeoJSON file: a collection, one feature or a bare geometry, WGS 84.</summary>
internal static class ShapeFile
{
    private static readonly string[] NameKeys = ["name", "code", "cellCode", "id"];

    private static readonly JsonSerializerOptions GeoJson = new(JsonSerializerDefaults.Web) { Converters = { new GeoJsonConverterFactory() } };

    /// <summary>Every feature in the file's order; one whose geometry cannot be read has none and says why.</summary>
    /// <exception cref="CommandFailure">The file is missing, no JSON or no GeoJSON.</exception>
    public static IReadOnlyList<ShapeFeature> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new CommandFailure($"{path}: there is no such file.");
        }

        try
        {
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream);
            var root = document.RootElement;
            var type = root.ValueKind is JsonValueKind.Object && root.TryGetProperty("type", out var found) && found.ValueKind is JsonValueKind.String ? found.GetString() : null;
            if (type is "FeatureCollection" && root.TryGetProperty("features", out var features) && features.ValueKind is JsonValueKind.Array)
            {
                return features.GetArrayLength() == 0
                    ? throw new CommandFailure($"{path}: the file holds no features.")
                    : [.. features.EnumerateArray().Select((feature, index) => ReadFeature(path, feature, index + 1))];
            }

            return type switch
            {
                "Feature" => [ReadFeature(path, root, 1)],
                null => throw new CommandFailure($"{path}: the file is no GeoJSON; give a FeatureCollection, a Feature or a geometry."),
                _ => [ReadGeometry(path, root, 1, name: null, properties: default)],
            };
        }
        catch (JsonException broken)
        {
            throw new CommandFailure($"{path}: the file is no valid JSON: {broken.Message}", broken);
        }
    }

    private static ShapeFeature ReadFeature(string path, JsonElement feature, int number)
    {
        if (feature.ValueKind is not JsonValueKind.Object)
        {
            return new ShapeFeature(path, number, null, null, "is no feature", new Dictionary<string, double>());
        }

        var properties = feature.TryGetProperty("properties", out var found) && found.ValueKind is JsonValueKind.Object ? found : default;
        var name = NameKeys.Select(key => properties.ValueKind is JsonValueKind.Object && properties.TryGetProperty(key, out var value) ? value : default)
            .FirstOrDefault(value => value.ValueKind is JsonValueKind.String or JsonValueKind.Number);
        var read = ReadGeometry(
            path, feature.TryGetProperty("geometry", out var geometry) ? geometry : default, number, name.ValueKind is JsonValueKind.Undefined ? null : name.ToString(), properties);
        return read with { Texts = TextsOf(properties) };
    }

    private static Dictionary<string, string> TextsOf(JsonElement properties) => properties.ValueKind is not JsonValueKind.Object ? [] : properties.EnumerateObject()
        .Where(property => property.Value.ValueKind is JsonValueKind.String && !string.IsNullOrWhiteSpace(property.Value.GetString())).DistinctBy(property => property.Name)
        .ToDictionary(property => property.Name, property => property.Value.ToString().Trim());

    private static ShapeFeature ReadGeometry(string path, JsonElement geometry, int number, string? name, JsonElement properties)
    {
        var numbers = properties.ValueKind is JsonValueKind.Object
            ? properties.EnumerateObject().Where(property => property.Value.ValueKind is JsonValueKind.Number).DistinctBy(property => property.Name).ToDictionary(property => property.Name, property => property.Value.GetDouble())
            : [];
        try
        {
            return geometry.ValueKind is JsonValueKind.Object && geometry.Deserialize<Geometry>(GeoJson) is { } shape
                ? new ShapeFeature(path, number, name, shape, null, numbers)
                : new ShapeFeature(path, number, name, null, "has no geometry; draw one or take it out", numbers);
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException or InvalidOperationException)
        {
            return new ShapeFeature(path, number, name, null, $"has a geometry that is no valid GeoJSON: {broken.Message.ReplaceLineEndings(" ")}", numbers);
        }
    }
}
