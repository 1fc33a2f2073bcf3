using GridMap.Domain.Geo;

namespace GridMap.Domain.Screening.VisitLists;

/// <summary>A route while it grows: begins and ends where its team does.</summary>
internal sealed class RouteDraft(VisitTeam team, VisitRules rules, MetricPoint[] points, double[] visitMinutes)
{
    private readonly List<int> stops = [];

    public VisitTeam Team => team;

    /// <summary>Candidates' indices, in order.</summary>
    public IReadOnlyList<int> Stops => stops;

    public double TotalMinutes { get; private set; }

    public double MinutesBetween(MetricPoint a, MetricPoint b) => VisitTeam.Distance(a, b) * rules.RoadFactor / (rules.KilometresPerHour * 1000 / 60);

    /// <summary>The cheapest place for a candidate, and what it adds; infinity where the day does not hold it.</summary>
    public (int At, double AddedMinutes) Cheapest(int candidate)
    {
        var (best, added) = (-1, double.PositiveInfinity);
        for (var at = 0; at <= stops.Count; at++)
        {
            var (before, after) = (PointAt(at - 1), PointAt(at));
            var detour = MinutesBetween(before, points[candidate]) + MinutesBetween(points[candidate], after) - MinutesBetween(before, after) + visitMinutes[candidate];
            if (detour < added) (best, added) = (at, detour);
        }

        return TotalMinutes + added <= team.CapacityMinutes + 1e-9 ? (best, added) : (-1, double.PositiveInfinity);
    }

    public void Insert(int candidate, int at)
    {
        stops.Insert(at, candidate);
        TotalMinutes = Reckon();
    }

    /// <summary>Turns stretches round and moves short ones elsewhere while the way gets shorter.</summary>
    /// <returns>Whether anything got shorter.</returns>
    public bool Shorten()
    {
        var before = TotalMinutes;
        while (Reverse() || Move()) TotalMinutes = Reckon();
        return TotalMinutes < before - 1e-9;
    }

    private bool Reverse()
    {
        for (var i = 0; i < stops.Count - 1; i++)
        {
            for (var j = i + 1; j < stops.Count; j++)
            {
                var change = MinutesBetween(PointAt(i - 1), PointAt(j)) + MinutesBetween(PointAt(i), PointAt(j + 1))
                    - MinutesBetween(PointAt(i - 1), PointAt(i)) - MinutesBetween(PointAt(j), PointAt(j + 1));
                if (change < -1e-7)
                {
                    stops.Reverse(i, j - i + 1);
                    return true;
                }
            }
        }

        return false;
    }

    private bool Move()
    {
        var now = Reckon();
        for (var length = 1; length <= 3; length++)
        {
            for (var from = 0; from + length <= stops.Count; from++)
            {
                var piece = stops.GetRange(from, length);
                stops.RemoveRange(from, length);
                for (var to = 0; to <= stops.Count; to++)
                {
                    if (to == from) continue;
                    stops.InsertRange(to, piece);
                    if (Reckon() < now - 1e-7) return true;
                    stops.RemoveRange(to, length);
                }

                stops.InsertRange(from, piece);
            }
        }

        return false;
    }

    private double Reckon()
    {
        var minutes = stops.Count == 0 ? 0 : MinutesBetween(PointAt(stops.Count - 1), team.Start);
        for (var i = 0; i < stops.Count; i++) minutes += MinutesBetween(PointAt(i - 1), PointAt(i)) + visitMinutes[stops[i]];
        return minutes;
    }

    private MetricPoint PointAt(int index) => index < 0 || index >= stops.Count ? team.Start : points[stops[index]];
}
