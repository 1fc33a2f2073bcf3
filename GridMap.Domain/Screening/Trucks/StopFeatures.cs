namespace GridMap.Domain.Screening.Trucks;

/// <summary>What a fix and the minutes around it look like, as numbers for <see cref="StopNetwork"/>.</summary>
/// <remarks>All are made of distances and times, so that turning, mirroring or moving a track changes none. The training script computes the same, in the same order.</remarks>
internal static class StopFeatures
{
    private const double LongestLoopSeconds = 240;
    private const double NoLoopMetres = 500;
    private const double ShortestStepSeconds = 0.5;

    private static readonly double[] Windows = [10, 20, 30, 45, 60, 90, 120, 180];
    private static readonly double[] Sides = [15, 30, 60, 120];
    private static readonly double[] Loops = [15, 30, 60, 120];

    /// <summary>Numbers a fix.</summary>
    public static int Count { get; } = 5 + (5 * Windows.Length) + (2 * Sides.Length) + Loops.Length + 2;

    /// <summary>The numbers of all fixes of a piece of track.</summary>
    /// <param name="track">In order of time.</param>
    /// <returns><see cref="Count"/> numbers a fix, one fix after the other.</returns>
    public static double[] Of(ReadOnlySpan<TrackPoint> track)
    {
        var values = new double[track.Length * Count];
        var (path, speed) = Steps(track);
        for (var i = 0; i < track.Length; i++)
        {
            var row = new Row(values.AsSpan(i * Count, Count));
            AddSteps(ref row, track, speed, i);
            foreach (var window in Windows) AddWindow(ref row, track, path, speed, i, window);
            foreach (var side in Sides)
            {
                row.Add(FarthestBefore(track, i, side));
                row.Add(FarthestAfter(track, i, side));
            }

            AddLoops(ref row, track, i);
            row.Add(Math.Min(track[i].Seconds - track[0].Seconds, LongestLoopSeconds));
            row.Add(Math.Min(track[^1].Seconds - track[i].Seconds, LongestLoopSeconds));
        }

        return values;
    }

    /// <summary>Metres driven up to each fix, and metres a second on the step that leads to it.</summary>
    private static (double[] Path, double[] Speed) Steps(ReadOnlySpan<TrackPoint> track)
    {
        var (path, speed) = (new double[track.Length], new double[track.Length]);
        for (var i = 1; i < track.Length; i++)
        {
            var step = track[i - 1].DistanceTo(track[i]);
            path[i] = path[i - 1] + step;
            speed[i] = step / Math.Max(track[i].Seconds - track[i - 1].Seconds, ShortestStepSeconds);
        }

        return (path, speed);
    }

    private static void AddSteps(ref Row row, ReadOnlySpan<TrackPoint> track, double[] speed, int i)
    {
        var (hasBefore, hasAfter) = (i > 0, i < track.Length - 1);
        row.Add(10 * speed[i]);
        row.Add(hasAfter ? 10 * speed[i + 1] : 0);
        row.Add(hasBefore ? track[i].Seconds - track[i - 1].Seconds : 0);
        row.Add(hasAfter ? track[i + 1].Seconds - track[i].Seconds : 0);
        row.AddPlain(hasBefore && hasAfter ? Turn(track[i - 1], track[i], track[i + 1]) : 0);
    }

    /// <summary>Cosine of the angle between two steps: 1 straight on, −1 back.</summary>
    private static double Turn(TrackPoint before, TrackPoint here, TrackPoint after)
    {
        var (inEast, inNorth) = (here.EastMetres - before.EastMetres, here.NorthMetres - before.NorthMetres);
        var (outEast, outNorth) = (after.EastMetres - here.EastMetres, after.NorthMetres - here.NorthMetres);
        var lengths = Math.Max(before.DistanceTo(here) * here.DistanceTo(after), 0.01);
        return Math.Clamp(((inEast * outEast) + (inNorth * outNorth)) / lengths, -1, 1);
    }

    /// <summary>Extent, mean distance, mean and highest speed, and net speed within so many seconds of a fix; its neighbours always count.</summary>
    private static void AddWindow(ref Row row, ReadOnlySpan<TrackPoint> track, double[] path, double[] speed, int i, double seconds)
    {
        var (low, high) = (i, i);
        while (low > 0 && (low == i || track[i].Seconds - track[low - 1].Seconds <= seconds)) low--;
        while (high < track.Length - 1 && (high == i || track[high + 1].Seconds - track[i].Seconds <= seconds)) high++;
        var (farthest, sum, fastest) = (0d, 0d, 0d);
        for (var j = low; j <= high; j++)
        {
            var distance = track[i].DistanceTo(track[j]);
            farthest = Math.Max(farthest, distance);
            sum += distance;
            if (j > low) fastest = Math.Max(fastest, speed[j]);
        }

        var lasted = Math.Max(track[high].Seconds - track[low].Seconds, 1);
        row.Add(farthest);
        row.Add(sum / (high - low + 1));
        row.Add(10 * (path[high] - path[low]) / lasted);
        row.Add(10 * fastest);
        row.Add(10 * track[low].DistanceTo(track[high]) / lasted);
    }

    private static double FarthestBefore(ReadOnlySpan<TrackPoint> track, int i, double seconds)
    {
        var farthest = 0d;
        for (var j = i - 1; j >= 0 && (j == i - 1 || track[i].Seconds - track[j].Seconds <= seconds); j--) farthest = Math.Max(farthest, track[i].DistanceTo(track[j]));
        return farthest;
    }

    private static double FarthestAfter(ReadOnlySpan<TrackPoint> track, int i, double seconds)
    {
        var farthest = 0d;
        for (var j = i + 1; j < track.Length && (j == i + 1 || track[j].Seconds - track[i].Seconds <= seconds); j++) farthest = Math.Max(farthest, track[i].DistanceTo(track[j]));
        return farthest;
    }

    /// <summary>How near the track comes to where it was, looking across the fix: who walks round a parked vehicle comes back to it.</summary>
    private static void AddLoops(ref Row row, ReadOnlySpan<TrackPoint> track, int i)
    {
        Span<double> nearest = stackalloc double[Loops.Length];
        nearest.Fill(NoLoopMetres);
        for (var j = i; j >= 0 && track[i].Seconds - track[j].Seconds <= LongestLoopSeconds; j--)
        {
            for (var k = i; k < track.Length && track[k].Seconds - track[j].Seconds <= LongestLoopSeconds; k++)
            {
                var lasted = track[k].Seconds - track[j].Seconds;
                if (lasted < Loops[0]) continue;
                var distance = track[j].DistanceTo(track[k]);
                for (var loop = 0; loop < Loops.Length && lasted >= Loops[loop]; loop++) nearest[loop] = Math.Min(nearest[loop], distance);
            }
        }

        foreach (var distance in nearest) row.Add(distance);
    }

    private ref struct Row(Span<double> values)
    {
        private readonly Span<double> _values = values;
        private int _next;

        /// <summary>Lengths and times in logarithms: a metre at ten weighs what ten do at a hundred.</summary>
        public void Add(double value) => AddPlain(Math.Log(1 + value));

        public void AddPlain(double value) => _values[_next++] = value;
    }
}
