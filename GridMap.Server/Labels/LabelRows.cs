using System.Globalization;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Detections;
using GridMap.Contracts.Labels;
using GridMap.Domain.Detections;
using GridMap.Domain.Geo;
using GridMap.Domain.Labels;
using LabelMeaning = GridMap.Contracts.Labels.LabelMeaning;

namespace GridMap.Server.Labels;

internal static class LabelRows
{
    /// <summary>The picture of one site with what its verdicts, taken together, say; null when nothing stands or there is no picture.</summary>
    /// <param name="history">Its rows, oldest first; at least one.</param>
    /// <param name="scores">What each flight showed.</param>
    public static LabelledChip? ToChip(IReadOnlyList<LabelRow> history, IReadOnlyDictionary<Guid, FlightScores> scores)
    {
        var last = history[^1];
        if (last is not { ChipSha256: { } hash, ChipPixelBox: { } box })
        {
            return null;
        }

        var said = history.Select(row => new LabelEvent((Domain.Labels.LabelVerdict)row.Verdict, row.At)).ToList();
        var objects = ReadObjects(last.Objects);
        var hasTanks = objects.Any(seen => seen.Class is DetectedClass.Tank);
        var flight = scores[last.OrthophotoId];
        // However faint, the clearest of what the place is suspected for is what the reviewer was shown.
        var clearest = objects.Where(seen => !hasTanks || seen.Class is DetectedClass.Tank).MaxBy(seen => seen.Score);
        var labelled = objects
            .Select(seen => (Object: seen, Meaning: LabelRules.MeaningOf(
                said, last.SeenAt, ToDomain(seen.Class), standsBesideTanks: hasTanks, isClear: seen == clearest || seen.Score >= flight.ClearFrom(seen.Class))))
            .Where(pair => pair.Meaning is not null)
            .Select(pair => new LabelledObject((LabelMeaning)pair.Meaning!, pair.Object)) // Only those with a meaning are left.
            .ToList();
        return labelled.Count == 0 ? null : new LabelledChip(
            last.SiteId, last.OrthophotoId, last.AreaCode, last.SeenAt, last.Model, last.GsdMetres,
            string.Create(CultureInfo.InvariantCulture, $"{Routes.Labels}/{last.SiteId}/chip"), hash,
            JsonSerializer.Deserialize<double[]>(box, JsonSerializerOptions.Web) ?? [], last.Verdict, last.At, labelled);
    }

    public static List<DetectedObject> ReadObjects(string json) => JsonSerializer.Deserialize<List<DetectedObject>>(json, JsonSerializerOptions.Web) ?? [];

    public static LabelKind KindOf(DetectedObject seen) => LabelKind.Of(new GroundDetection(
        ToDomain(seen.Class), seen.Score, new LonLat(seen.Longitude, seen.Latitude), seen.UncertaintyMetres, seen.DiameterMetres, seen.AreaSquareMetres,
        Enum.TryParse<RoofColour>(seen.RoofColour, ignoreCase: true, out var colour) ? colour : null, default));

    public static ObjectClass ToDomain(DetectedClass seen) => seen is DetectedClass.Tank ? ObjectClass.Tank : ObjectClass.Structure;
}
