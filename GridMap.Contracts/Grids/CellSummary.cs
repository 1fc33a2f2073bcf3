namespace GridMap.Contracts.Grids;

/// <summary>A grid cell as the map and lists show it.</summary>
/// <param name="Code">14- or 15-digit code.</param>
/// <param name="Name">Name, or the code where it has none.</param>
/// <param name="Sweep">Whether it has been seen from the air.</param>
/// <param name="CoveredFraction">Share of it seen by processed flights, 0 to 1.</param>
/// <param name="SweptAt">Latest flight that covers it; null when none does.</param>
/// <param name="Suspected">Suspects not yet reviewed.</param>
/// <param name="Confirmed">Suspects that a person confirmed.</param>
/// <param name="Version">Version of the cell's geometry.</param>
/// <param name="SceneScore">How much it is worth a look, 0 to 1: the highest of its flights since, and with, the newest that shows it whole; null when none was scored.</param>
public sealed record CellSummary(
    string Code, string Name, SweepState Sweep, double CoveredFraction, DateTimeOffset? SweptAt, int Suspected, int Confirmed, int Version, double? SceneScore = null);
