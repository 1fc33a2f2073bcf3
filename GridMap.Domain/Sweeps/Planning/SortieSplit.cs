using GridMap.Domain.Geo;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>Cuts a round of lines into flights that a battery can do, each from the take-off point that suits it best.</summary>
internal sealed class SortieSplit(Connections ways, SurveyFigures figures, SweepDrone drone, BatteryState? battery, IReadOnlyList<MetricPoint> takeOffs, double? rangeMetres)
{
    /// <summary>One flight: its take-off point and the ends at which it enters its lines.</summary>
    /// <param name="TakeOff">Where it starts and lands.</param>
    /// <param name="Visits">Ends in flying order.</param>
    /// <param name="Seconds">From take-off to landing.</param>
    /// <param name="Cost">Seconds of level flight in still air that it takes from the battery.</param>
    public sealed record Draft(MetricPoint TakeOff, int[] Visits, double Seconds, double Cost);

    private double ClimbSeconds => figures.HeightMetres / drone.ClimbMetresPerSecond;

    private double DescentSeconds => figures.HeightMetres / drone.DescentMetresPerSecond;

    private double Usable => battery?.UsableSeconds ?? double.PositiveInfinity;

    /// <summary>The cheapest cut of the round, or null with the line that no battery can do.</summary>
    public List<Draft>? Cut(int[] order, out int impossibleLine)
    {
        impossibleLine = -1;
        var count = order.Length;
        // Cheapest flights of the first so many lines.
        var least = new double[count + 1];
        var last = new Draft?[count + 1];
        Array.Fill(least, double.PositiveInfinity);
        least[0] = 0;
        for (var from = 0; from < count; from++)
        {
            if (double.IsPositiveInfinity(least[from])) continue;
            var (seconds, cost) = (0.0, 0.0);
            for (var to = from; to < count; to++)
            {
                if (to > from) Add(ways.At(order[to - 1] ^ 1), ways.At(order[to]), ways.Seconds(order[to - 1] ^ 1, order[to]), ref seconds, ref cost);
                var (start, end) = (ways.At(order[to]), ways.At(order[to] ^ 1));
                Add(start, end, GroundMeasure.DistanceMetres(start, end) / figures.SpeedMetresPerSecond, ref seconds, ref cost);
                if (cost > Usable) break;
                // Without a battery one flight does everything.
                if (battery is null && (from > 0 || to < count - 1)) continue;
                if (FindTakeOff(order.AsSpan(from, to - from + 1), seconds, cost) is not { } found) continue;
                var total = least[from] + found.Seconds;
                if (total >= least[to + 1] - 1e-9) continue;
                least[to + 1] = total;
                last[to + 1] = found with { Visits = order[from..(to + 1)] };
            }

            if (double.IsPositiveInfinity(least[from + 1]) && battery is not null)
            {
                impossibleLine = order[from] >> 1;
                return null;
            }
        }

        var drafts = new List<Draft>();
        for (var at = count; at > 0; at -= drafts[^1].Visits.Length)
        {
            if (last[at] is not { } draft)
            {
                impossibleLine = order[at - 1] >> 1;
                return null;
            }

            drafts.Add(draft);
        }

        drafts.Reverse();
        return drafts;
    }

    /// <summary>Time and charge of one given flight; null when the battery does not last.</summary>
    public Draft? Measure(MetricPoint takeOff, int[] visits)
    {
        var (seconds, cost) = (0.0, 0.0);
        for (var i = 0; i < visits.Length; i++)
        {
            if (i > 0) Add(ways.At(visits[i - 1] ^ 1), ways.At(visits[i]), ways.Seconds(visits[i - 1] ^ 1, visits[i]), ref seconds, ref cost);
            var (start, end) = (ways.At(visits[i]), ways.At(visits[i] ^ 1));
            Add(start, end, GroundMeasure.DistanceMetres(start, end) / figures.SpeedMetresPerSecond, ref seconds, ref cost);
        }

        return Close(takeOff, ways.At(visits[0]), ways.At(visits[^1] ^ 1), seconds, cost) is { } draft ? draft with { Visits = visits } : null;
    }

    private Draft? FindTakeOff(ReadOnlySpan<int> visits, double seconds, double cost)
    {
        var (first, last) = (ways.At(visits[0]), ways.At(visits[^1] ^ 1));
        if (takeOffs.Count == 0) return Close(first, first, last, seconds, cost);
        Draft? best = null;
        var isBestInRange = false;
        foreach (var point in takeOffs)
        {
            // A point out of range is taken only where no other is in reach; the limits then say so.
            var isInRange = IsInRange(point, visits);
            if (isBestInRange && !isInRange) continue;
            if (Close(point, first, last, seconds, cost) is not { } draft) continue;
            if (best is null || (isInRange && !isBestInRange) || draft.Seconds < best.Seconds) (best, isBestInRange) = (draft, isInRange);
        }

        return best;
    }

    private bool IsInRange(MetricPoint takeOff, ReadOnlySpan<int> visits)
    {
        if (rangeMetres is not { } range) return true;
        foreach (var end in visits)
        {
            if (GroundMeasure.DistanceMetres(takeOff, ways.At(end)) > range || GroundMeasure.DistanceMetres(takeOff, ways.At(end ^ 1)) > range) return false;
        }

        return true;
    }

    private Draft? Close(MetricPoint takeOff, MetricPoint first, MetricPoint last, double seconds, double cost)
    {
        Add(takeOff, first, ways.Seconds(takeOff, first), ref seconds, ref cost);
        Add(last, takeOff, ways.Seconds(last, takeOff), ref seconds, ref cost);
        seconds += ClimbSeconds + DescentSeconds;
        cost += ClimbSeconds * BatteryState.ClimbFactor + DescentSeconds;
        return cost <= Usable ? new Draft(takeOff, [], seconds, cost) : null;
    }

    private void Add(MetricPoint from, MetricPoint to, double legSeconds, ref double seconds, ref double cost)
    {
        if (legSeconds == 0) return;
        seconds += legSeconds;
        cost += legSeconds * (battery?.LevelCost((to.EastMetres - from.EastMetres) / legSeconds, (to.NorthMetres - from.NorthMetres) / legSeconds) ?? 1);
    }

    /// <summary>The lines, those that no single battery can do cut in halves until one can.</summary>
    /// <returns>Null when a line of two photos is still too much.</returns>
    public static List<SurveyLine>? Divide(IReadOnlyList<SurveyLine> lines, SweepDrone drone, SurveyFigures figures, BatteryState battery, Airspace? airspace, IReadOnlyList<MetricPoint> takeOffs, double? rangeMetres)
    {
        var (open, done) = (new Stack<SurveyLine>(lines.Reverse()), new List<SurveyLine>());
        while (open.TryPop(out var line))
        {
            var alone = new Connections([line], drone, airspace);
            var split = new SortieSplit(alone, figures, drone, battery, takeOffs, rangeMetres);
            if (split.Cut([0], out _) is not null && split.Cut([1], out _) is not null)
            {
                done.Add(line);
                continue;
            }

            if (line.Intervals < 2) return null;
            var (first, second) = line.Halves();
            open.Push(second);
            open.Push(first);
        }

        return done;
    }
}
