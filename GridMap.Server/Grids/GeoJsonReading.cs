using System.Text;
using System.Text.Json;
using GridMap.Domain;
using GridMap.Domain.Geo;
using GridMap.Server.Hosting;
using GridMap.Server.Storage;

namespace GridMap.Server.Grids;

/// <summary>Reads a GeoJSON FeatureCollection feature by feature, so that one broken geometry does not cost the others.</summary>
internal static class GeoJsonReading
{
    public static GridFile Read(byte[] content, string fileName)
    {
        // Desktop software on Chinese Windows also writes GeoJSON in GB 18030.
        using var document = Parse(TextEncodings.IsUtf8(content) ? content : Encoding.UTF8.GetBytes(TextEncodings.Decode(content)), fileName);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
        {
            throw GridFileException.Of("grid.jsonNoCollection", ("file", fileName));
        }

        if (features.GetArrayLength() > GridFile.MostFeatures)
        {
            throw GridFileException.Of("grid.tooManyFeatures", ("file", fileName), ("most", $"{GridFile.MostFeatures}"));
        }

        List<GridFile.Feature> read = [.. features.EnumerateArray().Select((feature, index) => ReadFeature(feature, index + 1))];
        List<string> fields = [.. read.SelectMany(feature => feature.Values.Keys).Distinct(StringComparer.Ordinal)];
        var (own, ownName) = FindSystem(root);
        return new GridFile(fields, read, own, ownName);
    }

    private static JsonDocument Parse(byte[] utf8, string fileName)
    {
        try
        {
            var start = utf8.AsSpan().StartsWith(new byte[] { 0xEF, 0xBB, 0xBF }) ? 3 : 0;
            return JsonDocument.Parse(utf8.AsMemory(start));
        }
        catch (JsonException error)
        {
            throw new GridFileException(
                Problems.Say(
                    "grid.jsonBroken", ("file", fileName), ("line", $"{(error.LineNumber ?? 0) + 1}"), ("column", $"{(error.BytePositionInLine ?? 0) + 1}")),
                error);
        }
    }

    private static GridFile.Feature ReadFeature(JsonElement feature, int number)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (feature.ValueKind != JsonValueKind.Object)
        {
            return new GridFile.Feature(number, values, null, Phrase.Of("grid.geometryBroken"));
        }

        if (feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in properties.EnumerateObject())
            {
                values[property.Name] = property.Value.ValueKind switch
                {
                    JsonValueKind.String => property.Value.GetString(),
                    JsonValueKind.Null => null,
                    _ => property.Value.GetRawText(),
                };
            }
        }

        if (!feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind == JsonValueKind.Null)
        {
            return new GridFile.Feature(number, values, null, null);
        }

        var shape = StoredGeometry.FindGeometry(geometry);
        return new GridFile.Feature(number, values, shape, shape is null ? Phrase.Of("grid.geometryBroken") : null);
    }

    /// <summary>RFC 7946 knows WGS 84 only; older files name another system in <c>crs</c>.</summary>
    private static (CoordinateSystem? System, string? Name) FindSystem(JsonElement root)
    {
        if (!root.TryGetProperty("crs", out var crs) || crs.ValueKind != JsonValueKind.Object
            || !crs.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object
            || !properties.TryGetProperty("name", out var name) || name.ValueKind != JsonValueKind.String)
        {
            return (CoordinateSystems.Wgs84, null);
        }

        var text = name.GetString() ?? "";
        return (CoordinateSystems.FindByName(text), text);
    }
}
