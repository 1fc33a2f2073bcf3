using System.ComponentModel.DataAnnotations;
using GridMap.Domain.Presence;

namespace GridMap.Server.Presence;

public sealed class PresenceOptions
{
    public const string Section = "Presence";

    /// <summary>A phone that shares sends its position this often.</summary>
    [Range(5, 300)] public double EverySeconds { get; set; } = 15;

    /// <summary>A position older than this is deleted.</summary>
    [Range(1, 60)] public double SilenceMinutes { get; set; } = 10;

    /// <summary>Sharing ends when no position came for this long.</summary>
    [Range(1, 720)] public double OffAfterMinutes { get; set; } = 60;

    /// <summary>Sharing ends after this long.</summary>
    [Range(0.5, 24)] public double LongestHours { get; set; } = 12;

    /// <summary>How often what is over is deleted; until then it is held but shown to nobody.</summary>
    [Range(1, 600)] public double CleanSeconds { get; set; } = 30;

    /// <summary>How long it is kept who looked.</summary>
    [Range(1, 3650)] public int LookRetentionDays { get; set; } = 180;

    public DutyLimits Limits => new(TimeSpan.FromMinutes(SilenceMinutes), TimeSpan.FromMinutes(OffAfterMinutes), TimeSpan.FromHours(LongestHours));
}
