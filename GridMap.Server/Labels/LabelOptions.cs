using System.ComponentModel.DataAnnotations;

namespace GridMap.Server.Labels;

public sealed class LabelOptions
{
    public const string Section = "Labels";

    /// <summary>Score from which tanks are shown: the model's balanced operating point. There a verdict teaches most.</summary>
    [Range(0.001, 0.999)] public double TankOperatingScore { get; set; } = 0.38;

    /// <summary>Score from which structures are shown.</summary>
    [Range(0.001, 0.999)] public double StructureOperatingScore { get; set; } = 0.19;
}
