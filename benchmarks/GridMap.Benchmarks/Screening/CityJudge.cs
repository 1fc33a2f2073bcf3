using System.Globalization;
using System.Text.Json;
using GridMap.Domain.Geo;
using GridMap.Domain.Screening;
using GridMap.Domain.Screening.Scores;
using GridMap.Domain.Screening.VisitLists;
using GridMap.Screening.Cities;
using GridMap.Screening.Runs;

namespace GridMap.Benchmarks.Screening;

/// <summary>Makes a city, screens its tables, and only then opens its truth.</summary>
internal static class CityJudge
{
    public static readonly int[] Visits = [25, 50, 100, 200, 400, 800];

    public static async Task<CityVerdict> JudgeAsync(CityOptions options, string folder)
    {
        var city = CitySynthesizer.Write(options, folder, progress: null, CancellationToken.None);
        var settings = new ScreeningSettings { Today = city.Today };
        ScreeningResult? result = null;
        var cost = await Cost.OfAsync(async () => result = await ScreeningRun.RunAsync(FilesOf(folder), settings, progress: null, CancellationToken.None));
        if (result is null) throw new InvalidOperationException("Screening came to nothing.");
        var hidden = ReadTruth(Path.Combine(folder, "truth", "truth.json"));
        var signals = result.Signals.ToLookup(signal => signal.PlaceId, StringComparer.Ordinal);
        var ids = result.Places.Keys.Order(StringComparer.Ordinal).ToList();

        double Score(string id, Func<PlaceSignal, bool> counts) => PlaceScorer.Score(id, [.. signals[id].Where(counts)], result.Weights, city.Today).LogOdds;
        double Finds(Func<string, double> value, int visits) => RankedFinds.Among(ids.Select(id => (value(id), hidden.Contains(id))), visits);

        var joined = result.Scores.ToDictionary(score => score.PlaceId, score => score.LogOdds, StringComparer.Ordinal);
        var firsts = result.Scores.Take(200).Select(score => score.PlaceId).ToHashSet(StringComparer.Ordinal);
        SignalKind[] kinds = [.. Enum.GetValues<SignalKind>().Where(kind => !SignalGroups.SpeaksAgainst(kind))];
        return new CityVerdict(
            options.Seed, ids.Count, hidden.Count, [.. Visits.Select(visits => Finds(id => joined[id], visits))], Finds(id => joined[id], 100),
            kinds.ToDictionary(kind => kind.ToString(), kind => Finds(id => signals[id].Where(signal => signal.Kind == kind).Select(signal => signal.Strength).DefaultIfEmpty().Max(), 100)),
            Enum.GetValues<SignalGroup>().ToDictionary(group => group.ToString(), group => Finds(id => Score(id, signal => SignalGroups.Of(signal.Kind) == group), 100)),
            Enum.GetValues<SignalGroup>().ToDictionary(group => group.ToString(), group => Finds(id => Score(id, signal => SignalGroups.Of(signal.Kind) != group), 100)),
            Finds(id => Score(id, signal => signal.Kind is not SignalKind.PowerByNight), 100),
            hidden.GroupBy(id => result.Places[id].AreaCode is { Length: >= 6 } code ? code[..6] : "")
                .ToDictionary(group => group.Key, group => (group.Count(), group.Count(firsts.Contains))),
            result.Scores.Average(score => score.Probability), cost.Seconds, cost.ProcessorSeconds,
            CityCampaign.Run(result, ReadInspectors(Path.Combine(folder, "inspectors.csv")), hidden, $"published {options.Seed}"));
    }

    private static ScreeningFiles FilesOf(string folder)
    {
        string At(string name) => Path.Combine(folder, name);
        return new ScreeningFiles
        {
            Places = At("places.csv"),
            Enterprises = At("enterprises.csv"),
            Electricity = [At("electricity.csv")],
            Meters = At("meters.csv"),
            Trajectories = At("trajectories.csv"),
            LoadingPlaces = At("loading-places.csv"),
            Routes = At("routes.geojson"),
            Orders = At("orders.csv"),
            Tips = At("tips.csv"),
            History = At("history.csv"),
            Detections = At("detections.geojson"),
            Holidays = At("holidays.csv"),
        };
    }

    private static List<VisitInspector> ReadInspectors(string path) =>
    [
        .. File.ReadLines(path).Skip(1).Select(line => line.Split(',')).Select(fields => new VisitInspector(
            fields[0], new LonLat(double.Parse(fields[3], CultureInfo.InvariantCulture), double.Parse(fields[4], CultureInfo.InvariantCulture)), double.Parse(fields[5], CultureInfo.InvariantCulture))),
    ];

    private static HashSet<string> ReadTruth(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.GetProperty("workshops").EnumerateArray().Where(workshop => workshop.GetProperty("till").ValueKind is JsonValueKind.Null)
            .Select(workshop => workshop.GetProperty("placeId").GetString() ?? "").ToHashSet(StringComparer.Ordinal);
    }
}
