namespace GridMap.Contracts.Grids;

/// <summary>What one flight said of how much a cell is worth a look.</summary>
/// <param name="OrthophotoId">The flight.</param>
/// <param name="FileName">Its file name.</param>
/// <param name="TakenAt">When it was photographed, or uploaded where that is unknown.</param>
/// <param name="Score">Probability that a tank stands in the cell, 0 to 1: the greater of the next two.</param>
/// <param name="Map">Highest value of the model's scene map in the cell; null when the model has none.</param>
/// <param name="Tank">Highest score of a tank in the cell, whatever the operating point; 0 when there is none.</param>
/// <param name="CoveredFraction">Share of the cell that the flight shows, 0 to 1.</param>
public sealed record CellScene(
    Guid OrthophotoId, string FileName, DateTimeOffset TakenAt, double Score, double? Map, double Tank, double CoveredFraction);
