using GridMap.Domain.Screening.Trucks;

namespace GridMap.Screening.Tests.Trucks;

/// <summary>A van that drives, stands, drives on and stands again, a fix every few seconds; receivers wander by a metre.</summary>
internal static class DrawnTrack
{
    public static TrackPoint[] Make(double intervalSeconds, int seed = 1)
    {
        var random = new Random(seed);
        var track = new List<TrackPoint>();
        var east = 0d;
        for (var seconds = 0d; seconds < 900; seconds += intervalSeconds)
        {
            // 12 m/s, and no step while it stands.
            if (!IsStanding(seconds)) east += 12 * intervalSeconds;
            track.Add(new TrackPoint(seconds, east + Wander(), 0.3 * east + Wander()));
        }

        return [.. track];

        double Wander() => (random.NextDouble() - 0.5) * 2;
    }

    public static bool IsStanding(double seconds) => seconds is (>= 200 and < 450) or (>= 600 and < 750);
}
