using System.Text.Json;

namespace GridMap.Detection.Synthesis.Files;

/// <summary>Writes what a detector should have found: COCO boxes in pixels, and the same objects on the ground as GeoJSON.</summary>
internal static class SceneTruth
{
    private const double LeastVisible = 0.4;
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WriteCoco(Scene scene, IReadOnlyList<SceneObject> objects, string imageName, string path)
    {
        using var stream = File.Create(path);
        using var json = new Utf8JsonWriter(stream, Indented);
        json.WriteStartObject();
        json.WriteStartObject("info");
        json.WriteString("description", "Synthetic drone scene with complete truth; iscrowd marks what counts neither for nor against");
        json.WriteNumber("seed", scene.Options.Seed);
        json.WriteNumber("gsdMetres", scene.Options.GsdMetres);
        json.WriteEndObject();
        json.WriteStartArray("categories");
        foreach (var @class in Enum.GetValues<SceneClass>())
        {
            json.WriteStartObject();
            json.WriteNumber("id", (int)@class + 1);
            json.WriteString("name", WireName(@class));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("images");
        json.WriteStartObject();
        json.WriteNumber("id", 1);
        json.WriteString("file_name", imageName);
        json.WriteNumber("width", scene.Options.WidthPixels);
        json.WriteNumber("height", scene.Options.HeightPixels);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("annotations");
        var id = 0;
        foreach (var seen in objects)
        {
            var box = seen.Box;
            json.WriteStartObject();
            json.WriteNumber("id", ++id);
            json.WriteNumber("image_id", 1);
            json.WriteNumber("category_id", (int)seen.Label.Class + 1);
            json.WriteStartArray("bbox");
            Write(json, [box.Left, box.Top, box.Width, box.Height]);
            json.WriteEndArray();
            json.WriteStartArray("segmentation");
            json.WriteStartArray();
            Write(json, [.. seen.Outline.SelectMany(corner => (double[])[corner.X, corner.Y])]);
            json.WriteEndArray();
            json.WriteEndArray();
            json.WriteNumber("area", Math.Round(box.Width * box.Height, 1));
            json.WriteNumber("iscrowd", IsIgnored(seen) ? 1 : 0);
            json.WriteString("kind", seen.Label.Kind);
            json.WriteNumber("visible", Math.Round(seen.VisibleFraction, 2));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void WriteGeoJson(IReadOnlyList<SceneObject> objects, SceneFrame frame, string path)
    {
        using var file = new GeoJsonFile(path);
        foreach (var seen in objects)
        {
            var label = seen.Label;
            if (label.IsIgnored || label.Class is not (SceneClass.Tank or SceneClass.Structure))
            {
                continue;
            }

            file.Begin();
            file.Point(frame.ToLonLat(seen.X, seen.Y));
            file.Property("class", WireName(label.Class));
            file.Property("kind", label.Kind);
            file.Property("diameterMetres", label.DiameterMetres);
            file.Property("lengthMetres", label.LengthMetres);
            file.Property("areaSquareMetres", label.AreaSquareMetres);
            file.Property("roofColour", label.RoofColour is { } colour ? JsonNamingPolicy.CamelCase.ConvertName(colour.ToString()) : null);
            file.Property("visibleFraction", seen.VisibleFraction);
            file.Numbers("pixelBox", [seen.Box.Left, seen.Box.Top, seen.Box.Width, seen.Box.Height]);
            file.End();
        }
    }

    private static bool IsIgnored(SceneObject seen) =>
        seen.Label.IsIgnored || seen.VisibleFraction < LeastVisible || Math.Min(seen.Box.Width, seen.Box.Height) < seen.Label.LeastPixels;

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            json.WriteNumberValue(Math.Round(value, 2));
        }
    }

    private static string WireName(SceneClass @class) => JsonNamingPolicy.CamelCase.ConvertName(@class.ToString());
}
