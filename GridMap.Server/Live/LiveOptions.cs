using System.ComponentModel.DataAnnotations;

namespace GridMap.Server.Live;

public sealed class LiveOptions
{
    public const string Section = "Live";

    /// <summary>Newest changes held in memory for followers.</summary>
    [Range(100, 1_000_000)] public int TailChanges { get; set; } = 20_000;

    /// <summary>A follower further behind than this is told to take a snapshot.</summary>
    [Range(100, 10_000_000)] public int MaxReplayChanges { get; set; } = 100_000;

    /// <summary>A follower hears at least this often how far the feed is.</summary>
    [Range(0.1, 600)] public double PulseSeconds { get; set; } = 5;

    /// <summary>The database is looked at this often even without a wake-up.</summary>
    [Range(0.1, 600)] public double PollSeconds { get; set; } = 2;
}
