namespace GridMap.Benchmarks.Live;

/// <summary>What all watchers received together.</summary>
internal sealed class Tally
{
    private const int MostMilliseconds = 60_000;

    private readonly int[] _latencies = new int[MostMilliseconds + 1];
    private long _received;
    private long _lost;
    private long _doubled;
    private int _broken;

    public long Received => Interlocked.Read(ref _received);

    /// <summary>Numbers that were jumped over.</summary>
    public long Lost => Interlocked.Read(ref _lost);

    /// <summary>Numbers that came again, or after a later one.</summary>
    public long DoubledOrReordered => Interlocked.Read(ref _doubled);

    public int BrokenConnections => _broken;

    public void Count(long sequence, long last, TimeSpan latency)
    {
        Interlocked.Increment(ref _received);
        Interlocked.Increment(ref _latencies[(int)Math.Clamp(latency.TotalMilliseconds, 0, MostMilliseconds)]);
        if (sequence <= last)
        {
            Interlocked.Increment(ref _doubled);
        }
        else
        {
            Interlocked.Add(ref _lost, sequence - last - 1);
        }
    }

    public void Broken() => Interlocked.Increment(ref _broken);

    /// <summary>Milliseconds that this share of all deliveries did not exceed.</summary>
    public int Percentile(double share)
    {
        var wanted = share * Received;
        var seen = 0L;
        for (var milliseconds = 0; milliseconds <= MostMilliseconds; milliseconds++)
        {
            seen += _latencies[milliseconds];
            if (seen >= wanted)
            {
                return milliseconds;
            }
        }

        return MostMilliseconds;
    }
}
