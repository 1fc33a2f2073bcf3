using GridMap.Domain.Geo;

namespace GridMap.Domain.Screening.VisitLists;

/// <summary>Writes a finished route down, with why each stop is on it and why it comes where it does.</summary>
internal static class RouteWriter
{
    public static VisitRoute Write(RouteDraft draft, VisitCandidate[] sorted, MetricPoint[] points, double[] minutes, double[] values, VisitRules rules)
    {
        var stops = new List<VisitStop>();
        var (at, clock, travel) = (draft.Team.Start, 0.0, 0.0);
        for (var i = 0; i < draft.Stops.Count; i++)
        {
            var index = draft.Stops[i];
            var way = draft.MinutesBetween(at, points[index]);
            clock += way;
            travel += way;
            var metres = VisitTeam.Distance(at, points[index]) * rules.RoadFactor;
            var isLast = i == draft.Stops.Count - 1;
            var position = i == 0 ? Phrase.Of("visitlist.first", ("kilometres", Kilometres(metres)), ("minutes", Math.Round(way)))
                : isLast ? Phrase.Of("visitlist.last", ("kilometres", Kilometres(metres)), ("minutes", Math.Round(way)), ("backMinutes", Math.Round(draft.MinutesBetween(points[index], draft.Team.Start))))
                : Phrase.Of("visitlist.next", ("kilometres", Kilometres(metres)), ("minutes", Math.Round(way)));
            stops.Add(new VisitStop(
                sorted[index].PlaceId, i + 1, index + 1, metres, way, clock, minutes[index], values[index], sorted[index].IsChance,
                [.. Why(sorted[index], index + 1, sorted.Length, Added(draft, i, points, minutes), rules)], position));
            clock += minutes[index];
            at = points[index];
        }

        if (stops.Count > 0) travel += draft.MinutesBetween(at, draft.Team.Start);
        return new VisitRoute(draft.Team.Inspectors, stops, travel, draft.TotalMinutes, draft.Team.CapacityMinutes);
    }

    private static IEnumerable<Phrase> Why(VisitCandidate candidate, int rank, int count, double added, VisitRules rules)
    {
        if (candidate.IsChance)
        {
            yield return Phrase.Of("visitlist.chance");
            yield break;
        }

        yield return Phrase.Of("visitlist.score", ("share", candidate.Probability), ("rank", rank), ("count", count));
        if (candidate.Strongest is { } strongest) yield return strongest;
        if (rules.InformationWeight * VisitRules.Bits(candidate.Probability) > candidate.Probability) yield return Phrase.Of("visitlist.teaches");
        // Most of what it costs is the visit itself.
        if (added < 1.25 * (candidate.Minutes ?? rules.VisitMinutes)) yield return Phrase.Of("visitlist.onTheWay", ("minutes", Math.Round(added - (candidate.Minutes ?? rules.VisitMinutes))));
    }

    /// <summary>Minutes that the day would be shorter without this stop.</summary>
    private static double Added(RouteDraft draft, int i, MetricPoint[] points, double[] minutes)
    {
        var before = i == 0 ? draft.Team.Start : points[draft.Stops[i - 1]];
        var after = i == draft.Stops.Count - 1 ? draft.Team.Start : points[draft.Stops[i + 1]];
        var here = points[draft.Stops[i]];
        return draft.MinutesBetween(before, here) + draft.MinutesBetween(here, after) - draft.MinutesBetween(before, after) + minutes[draft.Stops[i]];
    }

    private static double Kilometres(double metres) => Math.Round(metres / 1000, 1);
}
