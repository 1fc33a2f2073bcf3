using System.ComponentModel.DataAnnotations;

namespace GridMap.Server.Grids;

/// <summary>When the campaign counts a cell as swept.</summary>
public sealed class SweepOptions
{
    public const string Section = "Grids:Sweep";

    /// <summary>Share of the cell from which it counts as swept; the rest is edges that no orthophoto shows fully.</summary>
    [Range(0.5, 1.0)] public double SweptFraction { get; set; } = 0.95;

    /// <summary>Share below which a brush by a neighbour's flight does not count.</summary>
    [Range(0.0, 0.5)] public double PartialFraction { get; set; } = 0.01;

    /// <summary>How long a sweep holds.</summary>
    [Range(1, 3650)] public int ValidDays { get; set; } = 90;
}
