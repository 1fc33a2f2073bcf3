using System.ComponentModel.DataAnnotations;

namespace GridMap.Server.Jobs;

public sealed class JobOptions
{
    public const string Section = "Jobs";

    /// <summary>A job whose worker has not been heard for so long is given to another.</summary>
    [Range(1, 3600)] public double LeaseSeconds { get; set; } = 30;

    /// <summary>After so many tries the orthophoto is marked as failed.</summary>
    [Range(1, 100)] public int MaxAttempts { get; set; } = 3;

    /// <summary>Wait before another try after a failure that may pass, times the tries so far.</summary>
    [Range(0, 3600)] public double RetryDelaySeconds { get; set; } = 10;

    /// <summary>Progress reaches the map at most this often per job.</summary>
    [Range(0, 60)] public double ProgressEverySeconds { get; set; } = 1;
}
