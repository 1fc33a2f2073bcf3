using System.ComponentModel.DataAnnotations;

namespace GridMap.Server.Live;

public sealed class LiveOptions
{
    public const string Section = "Live";

    /// <summary>Newest changes held in memory; a follower further behind is told to take a snapshot.</summary>
    [Range(100, 1_000_000)] public int TailChanges { get; set; } = 20_000;

    /// <summary>A follower further behind than this, and content with it, is given only the newest state of each object.</summary>
    [Range(1, 1_000_000)] public int CoalesceAfterChanges { get; set; } = 500;

    /// <summary>A follower hears at least this often how far the feed is.</summary>
    [Range(0.1, 600)] public double PulseSeconds { get; set; } = 5;

    /// <summary>The database is looked at this often even without a wake-up.</summary>
    [Range(0.1, 600)] public double PollSeconds { get; set; } = 2;

    /// <summary>Changes that follow each other faster are sent together; the first after a pause goes out at once.</summary>
    [Range(0, 1000)] public int GatherMilliseconds { get; set; } = 50;

    /// <summary>Snapshots read from the database at a time; those who ask for the same one share it.</summary>
    [Range(1, 64)] public int SnapshotsAtOnce { get; set; } = 2;

    /// <summary>Different snapshots that may wait for their turn; who comes on top is asked to come again.</summary>
    [Range(0, 10_000)] public int SnapshotsWaiting { get; set; } = 50;

    /// <summary>While others wait, a snapshot is given to whoever asks for the same for this long; the feed takes them from there to the present.</summary>
    [Range(0, 60)] public double SnapshotSharedSeconds { get; set; } = 5;
}
