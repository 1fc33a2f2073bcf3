using System.Text.Encodings.Web;
using System.Text.Json;
using GridMap.Cli.Detect;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Flights.Changes;
using GridMap.Detection.Flights.Registration;
using GridMap.Domain.Geo;

namespace GridMap.Cli.Compare;

/// <summary>Writes a comparison as a GeoJSON feature collection: where the later flight shows each object, its verdict, and what it rests on.</summary>
internal static class ChangeFile
{
    /// <summary>The registration as files and <c>--json</c> tell it.</summary>
    public static object Describe(FlightRegistration registration) => new
    {
        shiftEastMetres = Round(registration.ShiftEastMetres),
        shiftNorthMetres = Round(registration.ShiftNorthMetres),
        shiftUncertaintyMetres = Round(registration.ShiftUncertaintyMetres),
        rotationDegrees = Math.Round(registration.RotationDegrees, 4),
        scale = Math.Round(registration.Scale, 6),
        isBent = registration.IsBent,
        uncertaintyMetres = Round(registration.UncertaintyMetres),
        windows = registration.Windows,
        agreeingWindows = registration.AgreeingWindows,
        correlation = Round(registration.Correlation),
        gsdMetres = Round(registration.GsdMetres),
    };

    public static void Write(string path, string before, string after, FlightRegistration registration, IReadOnlyList<ObjectChange> changes)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? ".");
        var unfinished = full + ".part";
        using (var stream = File.Create(unfinished))
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartObject("metadata");
            json.WriteString("before", Path.GetFileName(before));
            json.WriteString("after", Path.GetFileName(after));
            json.WritePropertyName("registration");
            JsonSerializer.Serialize(json, Describe(registration), JsonSerializerOptions.Web);
            json.WriteEndObject();
            json.WriteStartArray("features");
            foreach (var change in changes)
            {
                WriteFeature(json, change);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        File.Move(unfinished, full, overwrite: true);
    }

    private static void WriteFeature(Utf8JsonWriter json, ObjectChange change)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        WritePosition(json, "coordinates", change.Position);
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("change", ChangeNames.Of(change.Kind));
        json.WriteString("class", ClassNames.Of((change.Later ?? change.Earlier)!.Class)); // one of the two is always there
        WriteFlight(json, "before", change.Earlier, change.EarlierSizeMetres);
        WriteFlight(json, "after", change.Later, change.LaterSizeMetres);
        if (change.EarlierPosition is { } position)
        {
            WritePosition(json, "positionBefore", position);
        }

        if (change.MovedEastMetres is { } east && change.MovedNorthMetres is { } north)
        {
            json.WriteNumber("movedMetres", Round(Math.Sqrt((east * east) + (north * north))));
            json.WriteNumber("movedBearingDegrees", Math.Round(((Math.Atan2(east, north) * 180 / Math.PI) + 360) % 360, 1));
        }

        WriteEvidence(json, "evidence", [.. change.Evidence.Where(item => !item.SpeaksAgainst)]);
        WriteEvidence(json, "counterEvidence", [.. change.Evidence.Where(item => item.SpeaksAgainst)]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFlight(Utf8JsonWriter json, string name, FlightObject? item, double? sizeMetres)
    {
        if (item is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("score", ResultNumbers.Score(item.Score));
        json.WriteBoolean("isReported", item.IsReported);
        json.WriteNumber("sizeMetres", Round(sizeMetres ?? 0));
        ResultNumbers.WriteBox(json, "pixelBox", item.PixelBox);
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, string name, IReadOnlyList<ChangeEvidence> evidence)
    {
        json.WriteStartArray(name);
        foreach (var item in evidence)
        {
            json.WriteStartObject();
            json.WriteString("signal", ChangeNames.Of(item.Signal));
            json.WriteNumber("value", Round(item.Value));
            if (item.Limit is { } limit)
            {
                json.WriteNumber("limit", Round(limit));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePosition(Utf8JsonWriter json, string name, LonLat position)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(ResultNumbers.Degrees(position.Longitude));
        json.WriteNumberValue(ResultNumbers.Degrees(position.Latitude));
        json.WriteEndArray();
    }

    private static double Round(double value) => Math.Round(value, 3);
}
