using System.ComponentModel.DataAnnotations;

namespace GridMap.Server.Sweeps;

public sealed class SweepPlanOptions
{
    public const string Section = "Sweeps";

    /// <summary>Largest area of one plan.</summary>
    [Range(0.01, 10_000)] public double MostSquareKilometres { get; set; } = 50;

    /// <summary>Most corners that the areas of one plan may have together.</summary>
    [Range(100, 1_000_000)] public int MostVertices { get; set; } = 20_000;

    /// <summary>Most take-off points and zones of one plan, each.</summary>
    [Range(1, 10_000)] public int MostPlaces { get; set; } = 200;

    /// <summary>Time after a flight before a battery can fly again.</summary>
    [Range(0, 24 * 60)] public double RechargeMinutes { get; set; } = 60;

    /// <summary>Coarsest pixels with which a certificate may count ground as seen.</summary>
    [Range(0.001, 1)] public double CoarsestGsdMetres { get; set; } = 0.05;

    /// <summary>Ground that one battery sweeps, for ranking cells before anything is planned.</summary>
    [Range(1, 100_000_000)] public double SquareMetresPerBattery { get; set; } = 600_000;

    /// <summary>What even the smallest cell takes of a battery: the climb, the way there and back, the descent.</summary>
    [Range(0.001, 1)] public double LeastBatteries { get; set; } = 0.1;

    /// <summary>Days that the present pace rests on.</summary>
    [Range(1, 366)] public int PaceDays { get; set; } = 14;

    /// <summary>From when on cells that were never seen wait; null is the day of the first cell.</summary>
    public DateOnly? StartsOn { get; set; }
}
