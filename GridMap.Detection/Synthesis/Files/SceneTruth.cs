using System.Text.Json;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Synthesis.Files;

/// <summary>Writes what a detector should have found: COCO boxes in pixels, and the same objects on the ground as GeoJSON.</summary>
internal static class SceneTruth
{
    private const double LeastVisible = 0.4;
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WriteCoco(Scene scene, string imageName, string path)
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
        foreach (var @class in Enum.GetValues<ObjectClass>())
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
        foreach (var (label, box, visible) in Visible(scene))
        {
            json.WriteStartObject();
            json.WriteNumber("id", ++id);
            json.WriteNumber("image_id", 1);
            json.WriteNumber("category_id", (int)label.Class + 1);
            json.WriteStartArray("bbox");
            foreach (var value in (ReadOnlySpan<double>)[box.Left, box.Top, box.Width, box.Height])
            {
                json.WriteNumberValue(Math.Round(value, 2));
            }

            json.WriteEndArray();
            json.WriteNumber("area", Math.Round(box.Width * box.Height, 1));
            json.WriteNumber("iscrowd", label.IsIgnored || visible < LeastVisible ? 1 : 0);
            json.WriteString("kind", label.Kind);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void WriteGeoJson(Scene scene, SceneFrame frame, string path)
    {
        using var file = new GeoJsonFile(path);
        foreach (var (label, box, visible) in Visible(scene))
        {
            if (label.IsIgnored)
            {
                continue;
            }

            file.Begin();
            file.Point(frame.ToLonLat(label.X, label.Y));
            file.Property("class", WireName(label.Class));
            file.Property("kind", label.Kind);
            file.Property("diameterMetres", label.DiameterMetres);
            file.Property("lengthMetres", label.LengthMetres);
            file.Property("areaSquareMetres", label.AreaSquareMetres);
            file.Property("roofColour", label.RoofColour is { } colour ? JsonNamingPolicy.CamelCase.ConvertName(colour.ToString()) : null);
            file.Property("visibleFraction", visible);
            file.Numbers("pixelBox", [box.Left, box.Top, box.Width, box.Height]);
            file.End();
        }
    }

    private static IEnumerable<(SceneLabel Label, PixelBox Box, double Visible)> Visible(Scene scene)
    {
        var gsd = scene.Options.GsdMetres;
        foreach (var label in scene.Labels)
        {
            var left = Math.Max(0, (label.X - label.ReachX) / gsd);
            var top = Math.Max(0, (label.Y - label.ReachY) / gsd);
            var right = Math.Min(scene.Options.WidthPixels, (label.X + label.ReachX) / gsd);
            var bottom = Math.Min(scene.Options.HeightPixels, (label.Y + label.ReachY) / gsd);
            if (right - left >= 2 && bottom - top >= 2)
            {
                var whole = 4 * label.ReachX * label.ReachY / (gsd * gsd);
                yield return (label, new PixelBox(left, top, right - left, bottom - top), (right - left) * (bottom - top) / whole);
            }
        }
    }

    private static string WireName(ObjectClass @class) => JsonNamingPolicy.CamelCase.ConvertName(@class.ToString());
}
