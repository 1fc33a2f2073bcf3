using System.Text.Encodings.Web;
using System.Text.Json;
using GridMap.Detection.DetectionModels;

namespace GridMap.Cli.Detect;

/// <summary>A COCO results array with names instead of numbers: file_name, category, bbox [x, y, w, h] in full-resolution pixels, of structures
/// the outline as segmentation [[x, y, …]], score.</summary>
internal static class CocoResults
{
    public static void Write(Stream stream, IReadOnlyList<PictureResult> results)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartArray();
        foreach (var result in results)
        {
            foreach (var found in result.Report?.Objects ?? [])
            {
                json.WriteStartObject();
                json.WriteString("file_name", result.Picture.Name);
                json.WriteString("category", ClassNames.Of(found.Class));
                ResultNumbers.WriteBox(json, "bbox", found.PixelBox);
                if (found.Outline is { } outline)
                {
                    json.WriteStartArray("segmentation");
                    json.WriteStartArray();
                    foreach (var corner in outline.Ring)
                    {
                        json.WriteNumberValue(ResultNumbers.Pixels(corner.Column));
                        json.WriteNumberValue(ResultNumbers.Pixels(corner.Row));
                    }

                    json.WriteEndArray();
                    json.WriteEndArray();
                }

                json.WriteNumber("score", ResultNumbers.Score(found.Score));
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }
}
