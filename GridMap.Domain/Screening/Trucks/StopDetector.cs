namespace GridMap.Domain.Screening.Trucks;

/// <summary>Tells which fixes of a vehicle's track are stops.</summary>
/// <remarks>docs/adr/0034. A stop is what is not driving: standing, loading, and a driver on foot round the vehicle whose phone or tag is tracked.</remarks>
public static class StopDetector
{
    /// <summary>Median time between fixes up to which the network tells stops; above, the rule of stay points does.</summary>
    /// <remarks>It was trained on fixes 5 s apart, some of them left out.</remarks>
    public const double LongestTrainedSeconds = 15;

    // A device silent for longer tells nothing of what lies on the other side.
    private const double LongestGapSeconds = 900;

    // Fixes every second are thinned to what the network knows; those left out go with the one before.
    private const double ShortestTrainedSeconds = 3.5;

    private const int FewestFixes = 6;

    /// <summary>Tells the stops of one vehicle.</summary>
    /// <param name="track">In order of time, metres of one frame.</param>
    /// <param name="network">The trained network.</param>
    /// <exception cref="ArgumentException">The fixes are not in order of time, or one is not a number.</exception>
    public static StopAnswer Tell(ReadOnlySpan<TrackPoint> track, StopNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        Check(track);
        var interval = MedianInterval(track);
        // The rule's answer stays where a piece is too short for the network.
        var stopped = StayPointRule.Tell(track);
        if (track.Length < FewestFixes || interval > LongestTrainedSeconds) return new StopAnswer(stopped, StopMethod.StayPoints, interval);
        for (var first = 0; first < track.Length;)
        {
            var end = first + 1;
            while (end < track.Length && track[end].Seconds - track[end - 1].Seconds <= LongestGapSeconds) end++;
            TellPiece(track[first..end], network, stopped.AsSpan(first, end - first));
            first = end;
        }

        return new StopAnswer(stopped, StopMethod.Network, interval);
    }

    private static void TellPiece(ReadOnlySpan<TrackPoint> piece, StopNetwork network, Span<bool> stopped)
    {
        var kept = new List<int>(piece.Length);
        for (var i = 0; i < piece.Length; i++)
        {
            if (kept.Count == 0 || piece[i].Seconds - piece[kept[^1]].Seconds >= ShortestTrainedSeconds) kept.Add(i);
        }

        if (kept.Count < FewestFixes) return;
        var thinned = new TrackPoint[kept.Count];
        for (var i = 0; i < thinned.Length; i++) thinned[i] = piece[kept[i]];
        var odds = network.LogOdds(thinned);
        for (var i = 0; i < thinned.Length; i++)
        {
            var end = i + 1 < kept.Count ? kept[i + 1] : piece.Length;
            stopped[kept[i]..end].Fill(odds[i] > network.Threshold);
        }
    }

    private static double MedianInterval(ReadOnlySpan<TrackPoint> track)
    {
        if (track.Length < 2) return 0;
        var steps = new double[track.Length - 1];
        for (var i = 0; i < steps.Length; i++) steps[i] = track[i + 1].Seconds - track[i].Seconds;
        Array.Sort(steps);
        return steps[steps.Length / 2];
    }

    private static void Check(ReadOnlySpan<TrackPoint> track)
    {
        for (var i = 0; i < track.Length; i++)
        {
            if (!double.IsFinite(track[i].Seconds + track[i].EastMetres + track[i].NorthMetres)) throw new ArgumentException($"Fix {i} of the track has a time or place that is not a number.", nameof(track));
            if (i > 0 && track[i].Seconds < track[i - 1].Seconds) throw new ArgumentException($"Fix {i} of the track is earlier than the one before it; sort the track by time.", nameof(track));
        }
    }
}
