using GridMap.Domain.Geo;

namespace GridMap.Domain.Screening.VisitLists;

/// <summary>Makes the visits of a day: the best use of the inspectors' time, each with why.</summary>
/// <remarks>
/// What chance drew goes in first, where it costs least. Then, again and again, whatever brings most value for the minutes it adds to somebody's day; routes are shortened by turning
/// stretches and moving short ones (2-opt, or-opt), and what fits into the time won is put in. Equal values go by the place's id, so the same input gives the same list.
/// </remarks>
public static class VisitPlanner
{
    /// <summary>Plans a day.</summary>
    /// <param name="candidates">All that may be visited, in any order; ids differ.</param>
    /// <param name="inspectors">Who goes out.</param>
    /// <param name="rules">How.</param>
    /// <exception cref="ArgumentException">A rule makes no sense; the message says which.</exception>
    public static VisitList Plan(IReadOnlyCollection<VisitCandidate> candidates, IReadOnlyList<VisitInspector> inspectors, VisitRules rules)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(inspectors);
        ArgumentNullException.ThrowIfNull(rules);
        rules.Validate();
        VisitCandidate[] sorted = [.. candidates.OrderByDescending(candidate => candidate.Probability).ThenBy(candidate => candidate.PlaceId, StringComparer.Ordinal)];
        if (sorted.Length == 0) return new VisitList([], []);
        var frame = LocalFrame.For(sorted[0].Position);
        MetricPoint[] points = [.. sorted.Select(candidate => frame.ToMetric(candidate.Position))];
        double[] minutes = [.. sorted.Select(candidate => candidate.Minutes ?? rules.VisitMinutes)];
        double[] values = [.. sorted.Select(candidate => rules.ValueOf(candidate.Probability))];
        var drafts = VisitTeam.Of(inspectors, frame, rules.Together).ConvertAll(team => new RouteDraft(team, rules, points, minutes));
        var open = Enumerable.Range(0, sorted.Length).Where(index => !sorted[index].IsChance).ToList();
        var notReached = new List<string>();
        foreach (var index in Enumerable.Range(0, sorted.Length).Where(index => sorted[index].IsChance))
        {
            var place = drafts.Select(draft => (draft, Cheapest: draft.Cheapest(index))).Where(place => place.Cheapest.At >= 0)
                .OrderBy(place => place.Cheapest.AddedMinutes).FirstOrDefault();
            if (place.draft is null) notReached.Add(sorted[index].PlaceId);
            else place.draft.Insert(index, place.Cheapest.At);
        }

        do
        {
            Fill(drafts, open, values);
        }
        while (drafts.ConvertAll(draft => draft.Shorten()).Contains(true) && open.Count > 0);

        return new VisitList([.. drafts.Select(draft => RouteWriter.Write(draft, sorted, points, minutes, values, rules))], notReached);
    }

    /// <summary>Puts in the best value a minute until nothing fits.</summary>
    private static void Fill(List<RouteDraft> drafts, List<int> open, double[] values)
    {
        // Each candidate's cost in each route; only the route that grew is asked again.
        var costs = drafts.ConvertAll(draft => open.ToDictionary(index => index, draft.Cheapest));
        while (true)
        {
            var (best, route, worth) = (-1, -1, 0.0);
            foreach (var index in open)
            {
                for (var r = 0; r < drafts.Count; r++)
                {
                    // open goes from the most probable down, so ties stay with the first.
                    var here = values[index] / costs[r][index].AddedMinutes;
                    if (here > worth) (best, route, worth) = (index, r, here);
                }
            }

            if (best < 0) return;
            drafts[route].Insert(best, costs[route][best].At);
            open.Remove(best);
            foreach (var index in open) costs[route][index] = drafts[route].Cheapest(index);
        }
    }
}
