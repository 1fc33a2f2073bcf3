using System.Globalization;
using GridMap.Domain.Screening;
using GridMap.Domain.Screening.Chance;
using GridMap.Screening.Cities;

namespace GridMap.Benchmarks.Screening;

/// <summary>Screening judged on cities that nobody has seen: against chance, each signal alone, and the best possible.</summary>
internal static class ScreeningCity
{
    public static async Task<int> RunAsync(int cities, int places, int firstSeed, string? levels)
    {
        Console.WriteLine(Machine.Describe());
        await VisitListSpeed.ReportAsync(candidates: 2000, inspectors: 30);
        foreach (var level in Enum.GetValues<CityLevel>().Where(level => levels is null or "-" || levels.Equals(level.ToString(), StringComparison.OrdinalIgnoreCase)))
        {
            var verdicts = new List<CityVerdict>();
            for (var seed = firstSeed; seed < firstSeed + cities; seed++)
            {
                var folder = Directory.CreateTempSubdirectory("gridmap-judged-").FullName;
                try
                {
                    var verdict = await CityJudge.JudgeAsync(new CityOptions { Seed = seed, Places = places, Level = level }, folder);
                    verdicts.Add(verdict);
                    Console.WriteLine(Line(
                        $"{level} {seed}: {verdict.Workshops} of {verdict.Places}; joined {verdict.Joined:0.0}, chance {verdict.Random(100):0.0}, best single {verdict.Single.MaxBy(one => one.Value)}, best group {verdict.Group.MaxBy(one => one.Value)}; screened in {verdict.ScreenSeconds:0.0} s ({verdict.ScreenProcessorSeconds:0.0} s of a processor)"));
                }
                finally
                {
                    Directory.Delete(folder, recursive: true);
                }
            }

            Report(level, verdicts);
        }

        return 0;
    }

    private static void Report(CityLevel level, List<CityVerdict> verdicts)
    {
        var means = new CityMeans(verdicts);
        Console.WriteLine(Line($"\n## {level}, {verdicts.Count} cities, seeds {verdicts[0].Seed} to {verdicts[^1].Seed}, {verdicts.Average(one => one.Workshops):0.0} workshops in {verdicts[0].Places} places\n"));
        Console.WriteLine("| first visits | found, share of all | chance | best possible | times chance |");
        Console.WriteLine("|---|---|---|---|---|");
        for (var i = 0; i < CityJudge.Visits.Length; i++)
        {
            var (at, visits) = (i, CityJudge.Visits[i]);
            Console.WriteLine(Line(
                $"| {visits} | {CityMeans.Text(means.Ratio(one => one.Curve[at], one => one.Workshops), "0.000")} | {means.Ratio(one => one.Random(visits), one => one.Workshops).Middle:0.000} | {means.Ratio(one => one.Best(visits), one => one.Workshops).Middle:0.000} | {CityMeans.Text(means.Ratio(one => one.Curve[at], one => one.Random(visits)), "0.0")} |"));
        }

        Console.WriteLine("\n| first 100 visits by | finds | joined score over it |");
        Console.WriteLine("|---|---|---|");
        Console.WriteLine(Line($"| joined score | {CityMeans.Text(means.Mean(one => one.Joined), "0.0")} | |"));
        Row("chance", one => one.Random(100));
        Row("best possible", one => one.Best(100));
        foreach (var (name, _) in verdicts[0].Single.OrderByDescending(single => verdicts.Sum(one => one.Single[single.Key])).Take(12)) Row($"{name} alone", one => one.Single[name]);
        Row("best single signal of each city, chosen afterwards", one => one.Single.Values.Max());
        foreach (var group in Enum.GetNames<SignalGroup>()) Row($"group {group} alone", one => one.Group[group]);
        foreach (var group in Enum.GetNames<SignalGroup>()) Row($"all without {group}", one => one.Without[group]);
        Row("all without PowerByNight", one => one.WithoutNights);
        Console.WriteLine(Line(
            $"\nWorst district (three workshops or more) of each city, share found in 200 visits: {CityMeans.Text(means.Mean(Worst), "0.00")}; all districts {CityMeans.Text(means.Ratio(one => one.Curve[3], one => one.Workshops), "0.00")}. Mean probability over the true share: {CityMeans.Text(means.Ratio(one => one.MeanProbability * one.Places, one => one.Workshops), "0.00")}.\n"));
        var lift = Lift.Of(
            VisitArm.Of(verdicts.SelectMany(one => one.Campaign).Where(visit => !visit.IsChance)), VisitArm.Of(verdicts.SelectMany(one => one.Campaign).Where(visit => visit.IsChance)),
            verdicts.Sum(one => one.Workshops));
        Console.WriteLine(Line(
            $"Twenty days of twelve inspectors by the visit list, 5 % by chance, all cities: list {lift.List.Finds} finds in {lift.List.Visits} visits and {lift.List.InspectorDays:0} inspector-days ({lift.List.Rate:0.000} a day); chance {lift.Chance.Finds} in {lift.Chance.Visits} and {lift.Chance.InspectorDays:0} ({lift.Chance.Rate:0.0000}); {lift.Ratio:0.0} times chance ({lift.Low:0.0} to {lift.High:0.0}); {lift.OfBest.Share:P0} of what as many visits could have found.\n"));

        void Row(string name, Func<CityVerdict, double> finds) => Console.WriteLine(Line(
            $"| {name} | {CityMeans.Text(means.Mean(finds), "0.0")} | {CityMeans.Text(means.Ratio(one => one.Joined, finds), "0.00")} |"));
    }

    private static double Worst(CityVerdict city) =>
        city.Districts.Values.Where(district => district.Workshops >= 3).Select(district => district.Found / (double)district.Workshops).DefaultIfEmpty(1).Min();

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
