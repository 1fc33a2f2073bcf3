using System.ComponentModel.DataAnnotations;

namespace GridMap.Server.Alerts;

public sealed class AlertOptions
{
    public const string Section = "Alerts";

    /// <summary>Whether this server applies the rules; several may, and one must.</summary>
    public bool Evaluate { get; set; } = true;

    /// <summary>What comes with time (silences, dates) is looked for this often.</summary>
    [Range(1, 3600)] public double EverySeconds { get; set; } = 60;

    /// <summary>Suspects that change sooner after each other are judged together; the first after a pause is judged at once.</summary>
    [Range(0, 10_000)] public double GatherMilliseconds { get; set; } = 250;
}
