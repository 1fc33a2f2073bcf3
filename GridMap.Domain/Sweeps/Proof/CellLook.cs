namespace GridMap.Domain.Sweeps.Proof;

/// <summary>How good the picture of a cell is.</summary>
/// <param name="Sharpness">0 (washed out) to 1 (as sharp as the best of the flight); null when it was not measured.</param>
/// <param name="WellExposedFraction">Share of the pixels that are neither blown out nor black, 0 to 1; null when it was not measured.</param>
public sealed record CellLook(Spread? Sharpness, double? WellExposedFraction);
