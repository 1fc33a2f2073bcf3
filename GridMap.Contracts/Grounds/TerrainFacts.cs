namespace GridMap.Contracts.Grounds;

/// <summary>What an elevation model holds.</summary>
/// <param name="Crs">Its coordinate reference system, for people.</param>
/// <param name="Width">Columns of pixels.</param>
/// <param name="Height">Rows of pixels.</param>
/// <param name="GsdMetres">Mean side of a pixel on the ground.</param>
/// <param name="StepMetres">Distance between the knots of heights made of it, metres.</param>
/// <param name="LowestMetres">Lowest height, in the file's own system of heights: GeoTIFFs seldom say which, and only differences are used.</param>
/// <param name="HighestMetres">Highest height, in the same system.</param>
/// <param name="KnownFraction">Share of its pixels that have a height, 0 to 1.</param>
public sealed record TerrainFacts(string Crs, int Width, int Height, double GsdMetres, double StepMetres, double LowestMetres, double HighestMetres, double KnownFraction);
