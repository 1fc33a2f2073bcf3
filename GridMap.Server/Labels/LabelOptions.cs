using System.ComponentModel.DataAnnotations;

namespace GridMap.Server.Labels;

public sealed class LabelOptions
{
    public const string Section = "Labels";

    /// <summary>Balanced operating point of the model for tanks, where a flight does not say its own: there a verdict teaches most.</summary>
    [Range(0.001, 0.999)] public double TankOperatingScore { get; set; } = 0.38;

    /// <summary>The same for structures.</summary>
    [Range(0.001, 0.999)] public double StructureOperatingScore { get; set; } = 0.19;
}
