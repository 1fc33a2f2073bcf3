namespace GridMap.Contracts.Jobs;

/// <summary>How much one grid cell is worth a look on this flight: its scene score.</summary>
/// <param name="CellCode">The cell.</param>
/// <param name="Score">Probability that a tank stands in it, 0 to 1: the greater of the next two.</param>
/// <param name="Map">Highest value of the model's scene map in the cell, 0 to 1; null when the model has none.</param>
/// <param name="Tank">Highest score of a tank in the cell, whatever the operating point; 0 when there is none.</param>
public sealed record JobScene(string CellCode, double Score, double? Map, double Tank);
