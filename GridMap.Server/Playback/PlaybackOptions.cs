using System.ComponentModel.DataAnnotations;

namespace GridMap.Server.Playback;

public sealed class PlaybackOptions
{
    public const string Section = "Playback";

    /// <summary>How long it is kept who had the live map open.</summary>
    [Range(1, 3650)] public int FollowRetentionDays { get; set; } = 180;

    /// <summary>How often beginnings and ends are written down.</summary>
    [Range(0.1, 60)] public double FollowWriteSeconds { get; set; } = 2;
}
