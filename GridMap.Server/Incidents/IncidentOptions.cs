using System.ComponentModel.DataAnnotations;

namespace GridMap.Server.Incidents;

public sealed class IncidentOptions
{
    public const string Section = "Incidents";

    /// <summary>Things that one incident's map takes.</summary>
    [Range(1, 10_000)] public int MostItems { get; set; } = 500;

    /// <summary>Positions that one thing may have.</summary>
    [Range(10, 100_000)] public int MostVertices { get; set; } = 2000;
}
