using System.Text.Encodings.Web;
using System.Text.Json;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Pipeline;
using GridMap.Detection.Scenes;

namespace GridMap.Cli.Detect;

/// <summary>A GeoJSON feature collection: structures are polygons, tanks points; pictures without a place give features without a geometry.</summary>
internal static class GeoJsonResults
{
    public static void Write(Stream stream, IReadOnlyList<PictureResult> results, IReadOnlyList<(CellShape Cell, SceneScore? Score)> cells)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        WriteMetadata(json, results);
        json.WriteStartArray("features");
        foreach (var result in results)
        {
            foreach (var found in result.Report?.Objects ?? [])
            {
                WriteFeature(json, result.Picture, found);
            }
        }

        CellScenes.WriteFeatures(json, cells);

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void WriteMetadata(Utf8JsonWriter json, IReadOnlyList<PictureResult> results)
    {
        PictureResult[] done = [.. results.Where(result => result.Report is not null)];
        json.WriteStartObject("metadata");
        if (done.Length > 0 && done[0].Report is { } first)
        {
            json.WriteString("model", first.Model);
            json.WriteString("version", first.ModelVersion);
            json.WriteString("operatingPoint", first.OperatingPoint);
            json.WriteStartObject("thresholds");
            foreach (var (@class, least) in first.Thresholds.OrderBy(pair => pair.Key))
            {
                json.WriteNumber(ClassNames.Of(@class), least);
            }

            json.WriteEndObject();
            json.WriteBoolean("sceneMap", first.Scenes.HasMap);
            if (done.Length == 1)
            {
                json.WriteString("inputHash", first.InputHash);
                WriteGsd(json, first);
                json.WriteNumber("sceneScore", ResultNumbers.Score(first.Scenes.Whole.Value));
            }
        }

        json.WriteNumber("seconds", Math.Round(done.Sum(result => result.Report?.Seconds ?? 0), 3));
        json.WriteNumber("megapixels", Math.Round(done.Sum(result => result.Report?.Megapixels ?? 0), 6));
        json.WriteStartArray("inputs");
        foreach (var result in done)
        {
            if (result.Report is { } report)
            {
                json.WriteStartObject();
                json.WriteString("file", result.Picture.Name);
                json.WriteString("inputHash", report.InputHash);
                json.WriteNumber("width", report.Width);
                json.WriteNumber("height", report.Height);
                WriteGsd(json, report);
                json.WriteNumber("sceneScore", ResultNumbers.Score(report.Scenes.Whole.Value));
                json.WriteNumber("seconds", Math.Round(report.Seconds, 3));
                json.WriteNumber("megapixels", Math.Round(report.Megapixels, 6));
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteGsd(Utf8JsonWriter json, DetectionReport report) =>
        ResultNumbers.WriteOptional(json, "gsdMetres", report.GsdMetres is { } metres ? Math.Round(metres, 6) : null);

    private static void WriteFeature(Utf8JsonWriter json, PictureInput picture, FoundObject found)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WritePropertyName("geometry");
        WriteGeometry(json, found);
        json.WriteStartObject("properties");
        json.WriteString("file", picture.Name);
        json.WriteString("class", ClassNames.Of(found.Class));
        json.WriteNumber("score", ResultNumbers.Score(found.Score));
        WriteMetres(json, "diameterMetres", found.DiameterMetres);
        WriteMetres(json, "lengthMetres", found.LengthMetres);
        WriteMetres(json, "widthMetres", found.WidthMetres);
        WriteMetres(json, "areaSquareMetres", found.AreaSquareMetres);
        WriteMetres(json, "uncertaintyMetres", found.UncertaintyMetres);
        if (RoofColourNames.Of(found.RoofColour) is { } colour)
        {
            json.WriteString("roofColour", colour);
        }

        json.WriteBoolean("truncated", found.IsTruncated);
        if (found.Position is { } centre)
        {
            json.WritePropertyName("centre");
            ResultNumbers.WritePosition(json, centre.Longitude, centre.Latitude);
        }

        ResultNumbers.WriteBox(json, "pixelBox", found.PixelBox);
        if (found.Outline is { } outline)
        {
            json.WriteString("outlineKind", OutlineNames.Of(outline.Kind));
            json.WriteStartArray("pixelOutline");
            foreach (var corner in outline.Ring)
            {
                json.WriteStartArray();
                json.WriteNumberValue(ResultNumbers.Pixels(corner.Column));
                json.WriteNumberValue(ResultNumbers.Pixels(corner.Row));
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteGeometry(Utf8JsonWriter json, FoundObject found)
    {
        if (found.Position is not { } position)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        if (found.GroundOutline is { } ring)
        {
            json.WriteString("type", "Polygon");
            json.WriteStartArray("coordinates");
            json.WriteStartArray();
            foreach (var corner in ResultNumbers.ClosedRing(ring))
            {
                ResultNumbers.WritePosition(json, corner.Longitude, corner.Latitude);
            }

            json.WriteEndArray();
            json.WriteEndArray();
        }
        else
        {
            json.WriteString("type", "Point");
            json.WritePropertyName("coordinates");
            ResultNumbers.WritePosition(json, position.Longitude, position.Latitude);
        }

        json.WriteEndObject();
    }

    private static void WriteMetres(Utf8JsonWriter json, string name, double? metres)
    {
        if (metres is { } value)
        {
            json.WriteNumber(name, ResultNumbers.Metres(value));
        }
    }
}
