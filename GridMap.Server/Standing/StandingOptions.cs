using System.ComponentModel.DataAnnotations;

namespace GridMap.Server.Standing;

public sealed class StandingOptions
{
    public const string Section = "Standing";

    /// <summary>An open target is overdue when nothing has happened with it for longer than this.</summary>
    [Range(0.01, 24 * 366)] public double OverdueHours { get; set; } = 72;
}
