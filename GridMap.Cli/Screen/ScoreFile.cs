using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using GridMap.Cli.Detect;
using GridMap.Cli.Hosting;
using GridMap.Domain;
using GridMap.Domain.Geo;
using GridMap.Domain.Screening;
using GridMap.Domain.Screening.Scores;
using GridMap.Screening.Places;
using GridMap.Screening.Runs;

namespace GridMap.Cli.Screen;

/// <summary>The output of <c>gridmap screen</c>: a GeoJSON feature collection, most suspicious place first.</summary>
internal static class ScoreFile
{
    public static void Write(string path, ScreeningResult result, IReadOnlyDictionary<string, ScoredPlace>? before, CultureInfo culture, int top)
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
            json.WriteString("today", Day(result.Today));
            json.WriteString("weights", result.Scores[0].WeightsVersion);
            json.WriteNumber("places", result.Scores.Count);
            json.WriteNumber("signals", result.Signals.Count);
            json.WriteEndObject();
            json.WriteStartArray("features");
            for (var i = 0; i < Math.Min(top, result.Scores.Count); i++)
            {
                WriteFeature(json, result, result.Scores[i], i + 1, before?.GetValueOrDefault(result.Scores[i].PlaceId)?.Score, culture);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        File.Move(unfinished, full, overwrite: true);
    }

    /// <summary>Reads an output back: its signals with their strengths, not their sentences.</summary>
    public static IReadOnlyList<ScoredPlace> Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return [.. document.RootElement.GetProperty("features").EnumerateArray().Select(feature => ReadPlace(feature.GetProperty("properties")))];
        }
        catch (Exception trouble) when (trouble is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new CommandFailure($"{path}: is no output of `gridmap screen`: {trouble.Message}", trouble);
        }
    }

    /// <summary>The geometry, and the beginning of the properties; metres of an unknown frame are no position of GeoJSON.</summary>
    private static void WritePosition(Utf8JsonWriter json, LonLat position, Plane? plane)
    {
        if (plane is null)
        {
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(ResultNumbers.Degrees(position.Longitude));
            json.WriteNumberValue(ResultNumbers.Degrees(position.Latitude));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartObject("properties");
            return;
        }

        var point = plane.ToMetric(position);
        json.WriteNull("geometry");
        json.WriteStartObject("properties");
        json.WriteNumber("x", Math.Round(point.EastMetres, 3));
        json.WriteNumber("y", Math.Round(point.NorthMetres, 3));
    }

    private static void WriteFeature(Utf8JsonWriter json, ScreeningResult result, PlaceScore score, int rank, PlaceScore? before, CultureInfo culture)
    {
        var place = result.Places[score.PlaceId];
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        WritePosition(json, place.Position, result.Plane);
        json.WriteString("placeId", score.PlaceId);
        json.WriteNumber("rank", rank);
        json.WriteNumber("score", Math.Round(score.Probability, 6));
        json.WriteNumber("logOdds", Round(score.LogOdds));
        json.WriteNumber("priorLogOdds", Round(score.PriorLogOdds));
        json.WriteString("weights", score.WeightsVersion);
        json.WriteString("name", place.Name);
        json.WriteString("kind", place.Kind);
        if (place.Address is { } address) json.WriteString("address", address);
        if (place.AreaCode is { } area) json.WriteString("areaCode", area);
        WriteReasons(json, "reasons", score.Contributions.Where(contribution => !SignalGroups.SpeaksAgainst(contribution.Signal.Kind)), culture);
        WriteReasons(json, "counterReasons", score.Contributions.Where(contribution => SignalGroups.SpeaksAgainst(contribution.Signal.Kind)), culture);
        json.WriteStartObject("groups");
        foreach (var (group, logOdds) in score.Groups) json.WriteNumber(Name(group.ToString()), Round(logOdds));
        json.WriteEndObject();
        json.WriteStartObject("settles");
        json.WriteString("check", Name(score.Settles.Kind.ToString()));
        json.WriteString("text", ReportFile.Say(score.Settles.Why, culture));
        json.WriteEndObject();
        if (before is not null) WriteChange(json, ScoreChange.Between(before, score));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteReasons(Utf8JsonWriter json, string name, IEnumerable<SignalContribution> contributions, CultureInfo culture)
    {
        json.WriteStartArray(name);
        foreach (var contribution in contributions)
        {
            json.WriteStartObject();
            json.WriteString("signal", ScoreWeightsText.NameOf(contribution.Signal.Kind));
            json.WriteString("text", ReportFile.Say(contribution.Signal.Reason, culture));
            json.WriteNumber("contribution", Round(contribution.LogOdds));
            json.WriteNumber("alone", Round(contribution.AloneLogOdds));
            json.WriteNumber("strength", Round(contribution.Signal.Strength));
            if (contribution.Signal.On is { } on) json.WriteString("date", Day(on));
            else json.WriteNull("date");
            json.WriteString("source", contribution.Signal.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteChange(Utf8JsonWriter json, ScoreChange change)
    {
        json.WriteStartObject("change");
        json.WriteNumber("logOdds", Round(change.LogOdds));
        WriteNames("came", change.Came.Select(contribution => contribution.Signal.Kind));
        WriteNames("went", change.Went.Select(contribution => contribution.Signal.Kind));
        WriteNames("moved", change.Moved.Select(pair => pair.Key));
        json.WriteBoolean("hasNewWeights", change.HasNewWeights);
        json.WriteEndObject();

        void WriteNames(string name, IEnumerable<SignalKind> kinds)
        {
            json.WriteStartArray(name);
            foreach (var kind in kinds.Distinct()) json.WriteStringValue(ScoreWeightsText.NameOf(kind));
            json.WriteEndArray();
        }
    }

    private static ScoredPlace ReadPlace(JsonElement properties)
    {
        var id = properties.GetProperty("placeId").ToString();
        var contributions = properties.GetProperty("reasons").EnumerateArray().Concat(properties.GetProperty("counterReasons").EnumerateArray()).Select(reason => new SignalContribution(
            new PlaceSignal(
                id, Enum.Parse<SignalKind>(reason.GetProperty("signal").ToString(), ignoreCase: true), reason.GetProperty("strength").GetDouble(),
                reason.GetProperty("date").GetString() is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
                reason.GetProperty("source").ToString(), new Phrase(reason.GetProperty("text").ToString(), new Dictionary<string, string>())),
            reason.GetProperty("contribution").GetDouble(), reason.GetProperty("alone").GetDouble())).ToList();
        var settles = properties.GetProperty("settles");
        return new ScoredPlace(
            new PlaceScore(
                id, properties.GetProperty("weights").ToString(), properties.GetProperty("priorLogOdds").GetDouble(), properties.GetProperty("logOdds").GetDouble(), properties.GetProperty("score").GetDouble(),
                contributions, contributions.Where(contribution => contribution.LogOdds < 0).MinBy(contribution => contribution.LogOdds),
                new SettlingCheck(Enum.Parse<SettlingCheckKind>(settles.GetProperty("check").ToString(), ignoreCase: true), new Phrase(settles.GetProperty("text").ToString(), new Dictionary<string, string>())),
                properties.GetProperty("groups").EnumerateObject().ToDictionary(group => Enum.Parse<SignalGroup>(group.Name, ignoreCase: true), group => group.Value.GetDouble())),
            properties.TryGetProperty("areaCode", out var area) ? area.ToString() : null);
    }

    private static string Name(string pascal) => char.ToLowerInvariant(pascal[0]) + pascal[1..];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static double Round(double value) => Math.Round(value, 4);
}
