using System.ComponentModel.DataAnnotations;

namespace GridMap.Server.Screening;

public sealed class ScreeningOptions
{
    public const string Section = "Screening";

    /// <summary>Score from which a screened place is a suspect without anybody's word; 1 for never.</summary>
    [Range(0.01, 1)] public double SuspectFrom { get; set; } = 0.5;

    /// <summary>Most suspects that one run raises, the most probable first: whoever reviews them must be able to.</summary>
    [Range(0, 10_000)] public int MostSuspectsARun { get; set; } = 100;
}
