using System.Globalization;
using GridMap.Domain.Geo;
using GridMap.Domain.Screening.VisitLists;

namespace GridMap.Benchmarks.Screening;

/// <summary>How long a day's visit list takes.</summary>
internal static class VisitListSpeed
{
    public static async Task ReportAsync(int candidates, int inspectors)
    {
        var chance = new Random(1);
        LonLat Somewhere() => new(113.2 + 0.5 * chance.NextDouble(), 34.5 + 0.3 * chance.NextDouble());
        var places = Enumerable.Range(0, candidates).Select(index => new VisitCandidate($"P{index:00000}", Somewhere(), Math.Pow(chance.NextDouble(), 6) * 0.5, IsChance: index % 100 == 0)).ToList();
        var people = Enumerable.Range(0, inspectors).Select(index => new VisitInspector($"I{index:000}", Somewhere(), 7)).ToList();
        foreach (var together in new[] { 1, 2 })
        {
            var rules = new VisitRules { Together = together };
            // Compiled first.
            var list = VisitPlanner.Plan(places, people, rules);
            var cost = await Cost.OfAsync(() =>
            {
                list = VisitPlanner.Plan(places, people, rules);
                return Task.CompletedTask;
            });
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Visit list, {candidates} candidates, {inspectors} inspectors, {together} together: {cost.Seconds:0.00} s ({cost.ProcessorSeconds:0.00} s of a processor), {list.Routes.Sum(route => route.Stops.Count)} visits, {list.Routes.Sum(route => route.TravelMinutes) / Math.Max(1, list.Routes.Sum(route => route.TotalMinutes)):P0} of the time on the road"));
        }
    }
}
