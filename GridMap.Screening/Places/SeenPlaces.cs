using GridMap.Domain;
using GridMap.Domain.Screening;
using GridMap.Domain.Screening.Places;

namespace GridMap.Screening.Places;

/// <summary>What flights saw at places: the file of <c>gridmap detect</c>.</summary>
public static class SeenPlaces
{
    /// <summary>Kind of table in links set by hand.</summary>
    public const string Source = "detections";

    // Any yard has a shed; a shed alone tells little.
    private const double StructureShare = 0.25;

    /// <summary>One signal a place: as clear as its clearest tank, clearer with several.</summary>
    public static IReadOnlyList<PlaceSignal> Signals(string path, PlaceMatcher matcher)
    {
        ArgumentNullException.ThrowIfNull(matcher);
        var seen = new SortedDictionary<string, (double Miss, int Tanks, int Structures)>(StringComparer.Ordinal);
        var number = 0;
        foreach (var feature in GeoJsonPoints.Read(path))
        {
            number++;
            if (feature.Position is not { } at || feature.Amount("score") is not { } score) continue;
            if (matcher.Find(Source, feature.Id ?? number.ToString(System.Globalization.CultureInfo.InvariantCulture), null, null, at) is not { } match) continue;
            var isTank = feature.Text("class") is "tank";
            var before = seen.GetValueOrDefault(match.PlaceId, (1, 0, 0));
            var told = Math.Clamp(score, 0, 1) * match.Confidence * (isTank ? 1 : StructureShare);
            // Sheds do not add up: the clearest is enough.
            seen[match.PlaceId] = (isTank ? before.Miss * (1 - told) : Math.Min(before.Miss, 1 - told), before.Tanks + (isTank ? 1 : 0), before.Structures + (isTank ? 0 : 1));
        }

        return [.. seen.Where(place => place.Value.Miss < 1).Select(place => new PlaceSignal(
            place.Key, SignalKind.Seen, Math.Clamp(1 - place.Value.Miss, 0.01, 1), null, Path.GetFileName(path),
            Phrase.Of("screening.seen", ("tanks", place.Value.Tanks), ("structures", place.Value.Structures))))];
    }
}
