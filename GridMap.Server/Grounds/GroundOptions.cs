using System.ComponentModel.DataAnnotations;

namespace GridMap.Server.Grounds;

public sealed class GroundOptions
{
    public const string Section = "Grounds";

    /// <summary>Largest road network; it is read in the server.</summary>
    [Range(1, 1024)] public int MostRoadMegabytes { get; set; } = 64;

    /// <summary>Most heights of one answer.</summary>
    [Range(100, 100_000_000)] public int MostKnots { get; set; } = 1_500_000;
}
