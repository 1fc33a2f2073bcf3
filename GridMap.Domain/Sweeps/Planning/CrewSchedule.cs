using GridMap.Domain.Geo;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>Shares sorties out among drones, evenly by time, and starts them so that no two come near each other in the air.</summary>
public static class CrewSchedule
{
    private const double StepSeconds = 2;
    private const double DelaySeconds = 10;

    /// <summary>The plan with a drone and a start for every sortie.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="drones">Drones with a crew each, one or more.</param>
    /// <param name="changeSeconds">Between landing and the next take-off of a drone.</param>
    /// <param name="separationMetres">Least distance over the ground between two drones in the air.</param>
    public static SweepPlan Share(SweepPlan plan, int drones, double changeSeconds = 180, double separationMetres = 50)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfLessThan(drones, 1);
        var load = new double[drones];
        var shares = Enumerable.Range(0, drones).Select(_ => new List<Sortie>()).ToArray();
        // The longest first, each to whoever has least to do.
        foreach (var sortie in plan.Sorties.OrderByDescending(sortie => sortie.Seconds).ThenBy(sortie => sortie.Number))
        {
            var drone = Array.IndexOf(load, load.Min());
            load[drone] += sortie.Seconds + changeSeconds;
            shares[drone].Add(sortie);
        }

        var free = new double[drones];
        var flown = new List<(Sortie Sortie, MetricPoint[] Track)>();
        var waiting = shares.Select(share => new Queue<Sortie>(share.OrderBy(sortie => sortie.Number))).ToArray();
        while (waiting.Any(queue => queue.Count > 0))
        {
            var drone = Enumerable.Range(0, drones).Where(i => waiting[i].Count > 0).MinBy(i => free[i]);
            var sortie = waiting[drone].Dequeue() with { Drone = drone + 1 };
            var track = TrackOf(sortie);
            var start = free[drone];
            while (flown.Any(other => other.Sortie.Drone != sortie.Drone && AreNear(track, start, other.Track, other.Sortie.StartSeconds, separationMetres))) start += DelaySeconds;
            flown.Add((sortie with { StartSeconds = start }, track));
            free[drone] = start + sortie.Seconds + changeSeconds;
        }

        return plan with { Sorties = [.. flown.Select(pair => pair.Sortie).OrderBy(sortie => sortie.Number)] };
    }

    private static bool AreNear(MetricPoint[] track, double start, MetricPoint[] other, double otherStart, double separationMetres)
    {
        var shift = (int)Math.Round((start - otherStart) / StepSeconds);
        for (var i = Math.Max(0, -shift); i < track.Length && i + shift < other.Length; i++)
        {
            if (GroundMeasure.DistanceMetres(track[i], other[i + shift]) < separationMetres) return true;
        }

        return false;
    }

    /// <summary>Where the drone is every two seconds after take-off.</summary>
    private static MetricPoint[] TrackOf(Sortie sortie)
    {
        var track = new List<MetricPoint>();
        var now = 0.0;
        foreach (var leg in sortie.Legs)
        {
            for (var i = 1; i < leg.Path.Count; i++)
            {
                var (a, b) = (leg.Path[i - 1], leg.Path[i]);
                var seconds = FlightLeg.Length(a, b) / leg.SpeedMetresPerSecond;
                for (; track.Count * StepSeconds < now + seconds; )
                {
                    var share = (track.Count * StepSeconds - now) / seconds;
                    track.Add(new MetricPoint(
                        a.Position.EastMetres + share * (b.Position.EastMetres - a.Position.EastMetres), a.Position.NorthMetres + share * (b.Position.NorthMetres - a.Position.NorthMetres)));
                }

                now += seconds;
            }
        }

        return [.. track];
    }
}
