using GridMap.Domain.Screening.Chance;
using GridMap.Domain.Screening.Places;
using GridMap.Domain.Screening.VisitLists;
using GridMap.Screening.Runs;

namespace GridMap.Benchmarks.Screening;

/// <summary>Inspectors go out for some weeks by the day's visit list, a share of their visits drawn by chance; every visit finds what is there.</summary>
internal static class CityCampaign
{
    private const int Days = 20;
    private const double ChanceShare = 0.05;

    // The list is made of the most probable that are left.
    private const int Candidates = 400;

    public static IReadOnlyList<JudgedVisit> Run(ScreeningResult result, IReadOnlyList<VisitInspector> inspectors, HashSet<string> hidden, string seed)
    {
        var left = result.Scores.ToList();
        var rules = new VisitRules();
        var (visits, lastCount) = (new List<JudgedVisit>(), inspectors.Count * 3);
        for (var i = 1; i <= Days; i++)
        {
            var day = result.Today.AddDays(i);
            var drawn = ChanceDraw.Draw(
                    seed, day, [.. left.Select(score => new ChanceCandidate(score.PlaceId, District(result.Places[score.PlaceId])))], ChanceDraw.CountOf(seed, day, lastCount, ChanceShare))
                .Select(pick => pick.Id).ToHashSet(StringComparer.Ordinal);
            var candidates = left.Where((score, rank) => rank < Candidates || drawn.Contains(score.PlaceId))
                .Select(score => new VisitCandidate(score.PlaceId, result.Places[score.PlaceId].Position, score.Probability, drawn.Contains(score.PlaceId))).ToList();
            var list = VisitPlanner.Plan(candidates, inspectors, rules);
            foreach (var route in list.Routes)
            {
                // Driving is shared out over the route's visits.
                var daysEach = route.Inspectors.Count * route.TotalMinutes / Math.Max(1, route.Stops.Count) / (7 * 60);
                visits.AddRange(route.Stops.Select(stop => new JudgedVisit(stop.PlaceId, day, stop.IsChance, hidden.Contains(stop.PlaceId), daysEach)));
            }

            lastCount = list.Routes.Sum(route => route.Stops.Count);
            var visited = list.Routes.SelectMany(route => route.Stops).Select(stop => stop.PlaceId).ToHashSet(StringComparer.Ordinal);
            left.RemoveAll(score => visited.Contains(score.PlaceId));
        }

        return visits;
    }

    private static string District(ScreenedPlace place) => place.AreaCode is { Length: >= 6 } code ? code[..6] : "";
}
