namespace GridMap.Domain.Screening.Trucks;

/// <summary>Stops told by a rule without training: the vehicle stays within a circle for a while. For tracks with few fixes a minute, and as a yardstick.</summary>
/// <remarks>After Li et al. (2008), mining user similarity: stay points; the middle is that of the fixes so far, and one fix astray does not end a stay.</remarks>
public static class StayPointRule
{
    /// <summary>Farther from the middle than this, a vehicle is on its way: twice what a receiver in a yard wanders.</summary>
    public const double RadiusMetres = 35;

    /// <summary>A stay is at least this long; between two fixes that lie farther apart in time, two are enough.</summary>
    public const double ShortestSeconds = 60;

    /// <summary>Which fixes are stops.</summary>
    /// <param name="track">In order of time.</param>
    /// <returns>One answer a fix.</returns>
    public static bool[] Tell(ReadOnlySpan<TrackPoint> track)
    {
        var stopped = new bool[track.Length];
        for (var first = 0; first < track.Length;)
        {
            var last = LastOfStay(track, first);
            if (track[last].Seconds - track[first].Seconds >= ShortestSeconds)
            {
                stopped.AsSpan(first, last - first + 1).Fill(true);
                first = last + 1;
            }
            else
            {
                first++;
            }
        }

        return stopped;
    }

    private static int LastOfStay(ReadOnlySpan<TrackPoint> track, int first)
    {
        var (last, count) = (first, 1);
        var middle = track[first];
        for (var next = first + 1; next < track.Length; next++)
        {
            if (middle.DistanceTo(track[next]) > RadiusMetres)
            {
                // One fix may jump; two in a row have left.
                if (next + 1 >= track.Length || next - last > 1 || middle.DistanceTo(track[next + 1]) > RadiusMetres) break;
                continue;
            }

            count++;
            middle = new TrackPoint(0, middle.EastMetres + ((track[next].EastMetres - middle.EastMetres) / count), middle.NorthMetres + ((track[next].NorthMetres - middle.NorthMetres) / count));
            last = next;
        }

        return last;
    }
}
