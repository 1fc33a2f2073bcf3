using System.ComponentModel.DataAnnotations;

namespace GridMap.Server.Drones;

public sealed class DroneOptions
{
    public const string Section = "Drones";

    /// <summary>A drone that was not heard for so long counts as silent.</summary>
    [Range(5, 600)] public double SilentSeconds { get; set; } = 30;

    /// <summary>And after so long it is not shown any more.</summary>
    [Range(1, 240)] public double GoneMinutes { get; set; } = 10;

    /// <summary>How long flown tracks are kept, at one place a second and drone.</summary>
    [Range(1, 3650)] public int TrackRetentionDays { get; set; } = 90;

    /// <summary>A report from further ahead is taken as of now: a ground station's clock may be wrong.</summary>
    [Range(0, 600)] public double MostSecondsAhead { get; set; } = 10;
}
