using System.CommandLine;
using System.Globalization;
using GridMap.Cli.Hosting;
using GridMap.Domain.Screening;
using GridMap.Domain.Screening.Scores;
using GridMap.Screening.Places;
using GridMap.Screening.Tables;

namespace GridMap.Cli.Screen;

/// <summary><c>gridmap refit</c>.</summary>
internal static class RefitCommand
{
    private static readonly Option<string> Scores = new("--scores") { Description = "Output of `gridmap screen` of before the visits.", Required = true };
    private static readonly Option<string> Outcomes = new("--outcomes") { Description = "What visits found: place_id, date, outcome (found or nothing).", Required = true };
    private static readonly Option<string?> Weights = new("--weights") { Description = "Weights in use, JSON; without it, those built in." };
    private static readonly Option<string> Out = new("--out") { Description = "JSON to write the new weights to; written only when they are better on held-back outcomes.", Required = true };
    private static readonly Option<string> Version = new("--version-name") { Description = "Name of the new set of weights.", Required = true };
    private static readonly Option<int> First = new("--first") { Description = "Length of the list looked at in the report by district.", DefaultValueFactory = _ => 100 };

    public static Command Create() => new Command("refit", "Fit the weights of `gridmap screen` to what visits found; the new ones take the place of the old only when better on outcomes held back.")
    {
        Scores, Outcomes, Weights, Out, Version, First,
    }.Does(RunAsync);

    private static async Task<int> RunAsync(VerbContext context, CancellationToken cancellation)
    {
        var arguments = context.Arguments;
        var current = arguments.GetValue(Weights) is { } path ? ScreenOptions.Read(path, ScoreWeightsText.Read) : DefaultWeights.Reasoned;
        var places = ScoreFile.Read(arguments.GetRequiredValue(Scores));
        var report = new TableReport();
        using var source = TableSource.Open(arguments.GetRequiredValue(Outcomes), TableKind.History, ColumnMapping.Empty);
        // A place visited twice is judged by its first visit: the score knew nothing of the second.
        var visits = ReportedPlaces.History(source, places.Select(place => place.Score.PlaceId).ToHashSet(StringComparer.Ordinal), report)
            .GroupBy(visit => visit.PlaceId, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.MinBy(visit => visit.On)!, StringComparer.Ordinal); // a group holds one at least
        var judged = places.Where(place => visits.ContainsKey(place.Score.PlaceId)).Select(place => Judge(place, visits[place.Score.PlaceId])).ToList();
        var signals = places.SelectMany(place => place.Score.Contributions.Select(contribution => contribution.Signal)).ToLookup(signal => signal.PlaceId, StringComparer.Ordinal);
        var here = CityScorer.Score([.. places.Select(place => place.Score.PlaceId)], signals, current, judged.Select(place => place.On).DefaultIfEmpty().Min()).Weights;
        var outcome = ScoreFit.Fit(judged, here, arguments.GetRequiredValue(Version));

        await context.Output.WriteLineAsync(ReportFile.Say(outcome.Why, CultureInfo.InvariantCulture));
        if (outcome is { Current: { } before, Fitted: { } after })
        {
            await TellAsync(context.Output, "weights in use", before);
            await TellAsync(context.Output, "new weights", after);
        }

        var found = visits.ToDictionary(visit => visit.Key, visit => visit.Value.Kind is SignalKind.EarlierCase, StringComparer.Ordinal);
        foreach (var district in DistrictBias.Of([.. places.Select(place => (place.AreaCode, place.Score, found.TryGetValue(place.Score.PlaceId, out var isFound) ? (bool?)isFound : null))], arguments.GetValue(First)))
        {
            await context.Output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"district {(district.DistrictCode.Length > 0 ? district.DistrictCode : "unknown")}: {district.Places} places, {district.InFirst} among the first {arguments.GetValue(First)}, {district.Found.Hits} finds of {district.Found.Total} visits, {district.Expected:0.0} expected{(district.IsOff ? " (off)" : "")}"));
        }

        if (!outcome.IsPromoted) return GridMapCommand.Done;
        await File.WriteAllTextAsync(arguments.GetRequiredValue(Out), ScoreWeightsText.Write(outcome.Candidate), cancellation);
        await context.Output.WriteLineAsync($"{arguments.GetRequiredValue(Out)}: weights {outcome.Candidate.Version}.");
        return GridMapCommand.Done;
    }

    /// <summary>What was known before the visit.</summary>
    private static JudgedPlace Judge(ScoredPlace place, PlaceSignal visit)
    {
        var on = visit.On!.Value; // a visit without a day is not read
        return new JudgedPlace(
            place.Score.PlaceId, place.AreaCode, [.. place.Score.Contributions.Select(contribution => contribution.Signal).Where(signal => signal.On is null || signal.On < on)], on, visit.Kind is SignalKind.EarlierCase);
    }

    private static async Task TellAsync(TextWriter output, string name, FitJudgement judgement)
    {
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name}: held-back log loss {judgement.LogLoss:0.0000}, {judgement.First.Hits} finds among the first {judgement.First.Total}"));
        foreach (var bin in judgement.Reliability)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {bin.From:0.###} to {bin.To:0.###}: expected {bin.Expected:0.000}, found {bin.Found.Hits} of {bin.Found.Total}{(bin.IsOff ? " (off)" : "")}"));
        }
    }
}
