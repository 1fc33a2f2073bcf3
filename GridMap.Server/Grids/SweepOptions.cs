using System.ComponentModel.DataAnnotations;

namespace GridMap.Server.Grids;

/// <summary>What the campaign asks of a sweep.</summary>
public sealed class SweepOptions
{
    public const string Section = "Grids:Sweep";

    /// <summary>Days after which a cell must be seen again.</summary>
    [Range(1, 3650)] public int RevisitDays { get; set; } = 90;
}
