using System.Text.Json;
using GridMap.Cli.Hosting;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Flights.Changes;
using GridMap.Detection.Rasters;
using GridMap.Domain.Detections;
using GridMap.Domain.Geo;

namespace GridMap.Cli.Compare;

/// <summary>Reads what <c>gridmap detect</c> wrote as GeoJSON; every object in it counts as reported.</summary>
internal static class DetectionFile
{
    /// <exception cref="CommandFailure">The file is not such a file, or speaks of other pictures; the message names the file and the feature.</exception>
    public static IReadOnlyList<FlightObject> Read(string path, RasterHeader raster)
    {
        using var document = Parse(path);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
        {
            throw new CommandFailure($"{path}: it holds no features; give what `gridmap detect --format geojson` wrote.");
        }

        var name = Path.GetFileName(raster.Path);
        var objects = new List<FlightObject>();
        var isOther = false;
        foreach (var (feature, index) in features.EnumerateArray().Select((feature, index) => (feature, index)))
        {
            try
            {
                var properties = feature.GetProperty("properties");
                if (properties.TryGetProperty("file", out var file) && Path.GetFileName(file.GetString() ?? "") != name)
                {
                    isOther = true;
                    continue;
                }

                objects.Add(ReadObject(properties, raster));
            }
            catch (Exception trouble) when (trouble is KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
            {
                throw new CommandFailure($"{path}: feature {index + 1} has no usable class, score and pixelBox ({trouble.Message})", trouble);
            }
        }

        return objects.Count == 0 && isOther
            ? throw new CommandFailure($"{path}: it holds detections of other pictures, none of {name}.")
            : objects;
    }

    private static JsonDocument Parse(string path)
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllBytes(path));
        }
        catch (JsonException trouble)
        {
            throw new CommandFailure($"{path}: it is not JSON ({trouble.Message})", trouble);
        }
    }

    private static FlightObject ReadObject(JsonElement properties, RasterHeader raster)
    {
        var name = properties.GetProperty("class").GetString() ?? "";
        var score = properties.GetProperty("score").GetDouble();
        var box = properties.GetProperty("pixelBox");
        var pixels = new PixelBox(box[0].GetDouble(), box[1].GetDouble(), box[2].GetDouble(), box[3].GetDouble());
        if (!(score is >= 0 and <= 1) || !(pixels is { Width: > 0, Height: > 0 }))
        {
            throw new FormatException("the score lies between 0 and 1, and a box has a width and a height above zero");
        }

        if (pixels.Left + pixels.Width < 0 || pixels.Top + pixels.Height < 0 || pixels.Left > raster.Width || pixels.Top > raster.Height)
        {
            throw new FormatException($"the box lies outside the {raster.Width} × {raster.Height} pixels of {Path.GetFileName(raster.Path)}");
        }

        return new FlightObject(
            ClassNames.Find(name) ?? throw new FormatException($"the class is tank or structure, not {name}"),
            score, IsReported: true, pixels, Number(properties, "diameterMetres"), Number(properties, "areaSquareMetres"))
        {
            Outline = ReadOutline(properties),
            IsTruncated = properties.TryGetProperty("truncated", out var truncated) && truncated.ValueKind == JsonValueKind.True,
        };
    }

    private static PixelOutline? ReadOutline(JsonElement properties)
    {
        if (!properties.TryGetProperty("pixelOutline", out var ring) || ring.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var corners = ring.EnumerateArray().Select(corner => new PixelPoint(corner[0].GetDouble(), corner[1].GetDouble())).ToList();
        return corners.Count < 3 ? throw new FormatException("an outline has three corners or more") : new PixelOutline(OutlineKind.Polygon, corners);
    }

    private static double? Number(JsonElement properties, string name) =>
        properties.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.GetDouble() > 0 ? value.GetDouble() : null;
}
