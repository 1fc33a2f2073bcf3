using GridMap.Domain.Geo;

namespace GridMap.Domain.Screening.VisitLists;

/// <summary>Those who go together.</summary>
internal sealed record VisitTeam(IReadOnlyList<string> Inspectors, MetricPoint Start, double CapacityMinutes)
{
    /// <summary>Teams in the order of their inspectors' ids: each with whoever starts nearest of those left.</summary>
    public static List<VisitTeam> Of(IReadOnlyList<VisitInspector> inspectors, GroundFrame frame, int together)
    {
        var left = inspectors.Where(inspector => inspector.Hours > 0).OrderBy(inspector => inspector.Id, StringComparer.Ordinal)
            .Select(inspector => (inspector.Id, Start: frame.ToMetric(inspector.Start), inspector.Hours)).ToList();
        var teams = new List<VisitTeam>();
        while (left.Count >= together)
        {
            var first = left[0];
            left.RemoveAt(0);
            if (together == 1)
            {
                teams.Add(new VisitTeam([first.Id], first.Start, first.Hours * 60));
                continue;
            }

            var second = left.MinBy(other => Distance(other.Start, first.Start));
            left.Remove(second);
            // Both must be back in time.
            teams.Add(new VisitTeam([first.Id, second.Id], first.Start, Math.Min(first.Hours, second.Hours) * 60));
        }

        foreach (var (id, start, _) in left)
        {
            if (teams.Count == 0) break;
            var nearest = teams.IndexOf(teams.MinBy(team => Distance(team.Start, start)) ?? teams[0]);
            teams[nearest] = teams[nearest] with { Inspectors = [.. teams[nearest].Inspectors, id] };
        }

        return teams;
    }

    public static double Distance(MetricPoint a, MetricPoint b) => Math.Sqrt(Math.Pow(a.EastMetres - b.EastMetres, 2) + Math.Pow(a.NorthMetres - b.NorthMetres, 2));
}
