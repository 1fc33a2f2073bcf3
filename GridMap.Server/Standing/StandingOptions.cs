using System.ComponentModel.DataAnnotations;

namespace GridMap.Server.Standing;

public sealed class StandingOptions
{
    public const string Section = "Standing";

    /// <summary>An open target is overdue when nothing has happened with it for longer than this.</summary>
    [Range(0.01, 24 * 366)] public double OverdueHours { get; set; } = 72;

    /// <summary>Least time between two counts of everything: who asks in between, and not for what was counted last, waits for the next one with all others.</summary>
    [Range(0, 10_000)] public double GatherMilliseconds { get; set; } = 500;
}
