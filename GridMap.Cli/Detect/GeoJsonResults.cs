using System.Text.Encodings.Web;
using System.Text.Json;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Pipeline;

namespace GridMap.Cli.Detect;

/// <summary>A GeoJSON feature collection; pictures without a place give features without a geometry.</summary>
internal static class GeoJsonResults
{
    public static void Write(Stream stream, IReadOnlyList<PictureResult> results)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        WriteMetadata(json, [.. results.Where(result => result.Report is not null)]);
        json.WriteStartArray("features");
        foreach (var result in results)
        {
            foreach (var found in result.Report?.Objects ?? [])
            {
                WriteFeature(json, result.Picture, found);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMetadata(Utf8JsonWriter json, IReadOnlyList<PictureResult> done)
    {
        json.WriteStartObject("metadata");
        if (done.Count > 0 && done[0].Report is { } first)
        {
            json.WriteString("model", first.Model);
            json.WriteString("version", first.ModelVersion);
            if (done.Count == 1)
            {
                json.WriteString("inputHash", first.InputHash);
                WriteGsd(json, first);
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
                json.WriteNumber("seconds", Math.Round(report.Seconds, 3));
                json.WriteNumber("megapixels", Math.Round(report.Megapixels, 6));
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteGsd(Utf8JsonWriter json, DetectionReport report)
    {
        if (report.GsdMetres is { } metres)
        {
            json.WriteNumber("gsdMetres", Math.Round(metres, 6));
        }
        else
        {
            json.WriteNull("gsdMetres");
        }
    }

    private static void WriteFeature(Utf8JsonWriter json, PictureInput picture, FoundObject found)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        if (found.Position is { } position)
        {
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(ResultNumbers.Degrees(position.Longitude));
            json.WriteNumberValue(ResultNumbers.Degrees(position.Latitude));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("geometry");
        }

        json.WriteStartObject("properties");
        json.WriteString("file", picture.Name);
        json.WriteString("class", ClassNames.Of(found.Class));
        json.WriteNumber("score", ResultNumbers.Score(found.Score));
        WriteMetres(json, "diameterMetres", found.DiameterMetres);
        WriteMetres(json, "areaSquareMetres", found.AreaSquareMetres);
        WriteMetres(json, "uncertaintyMetres", found.UncertaintyMetres);
        if (RoofColourNames.Of(found.RoofColour) is { } colour)
        {
            json.WriteString("roofColour", colour);
        }

        ResultNumbers.WriteBox(json, "pixelBox", found.PixelBox);
        json.WriteEndObject();
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
