namespace GridMap.Contracts.Grounds;

/// <summary>What a worker read of an elevation model.</summary>
/// <param name="LeaseId">The lease under which it was done.</param>
/// <param name="HeightsSha256">
/// The heights, already sent: squares of 256 × 256 pixels, row by row from the upper left, each 65,536 32-bit floating-point numbers, least byte first, row by row; not a number
/// where nothing is known and beyond the raster's edge.
/// </param>
/// <param name="Width">Columns of the raster.</param>
/// <param name="Height">Rows of the raster.</param>
/// <param name="Transform">Six coefficients in GDAL's order, pixels to the coordinate reference system.</param>
/// <param name="Epsg">Code of the coordinate reference system; null when it has none.</param>
/// <param name="Wkt">Its description where it has no code.</param>
/// <param name="Crs">Its name, for people.</param>
/// <param name="GsdMetres">Mean side of a pixel on the ground, metres.</param>
/// <param name="LowestMetres">Lowest height.</param>
/// <param name="HighestMetres">Highest height.</param>
/// <param name="KnownFraction">Share of the pixels that have a height, 0 to 1.</param>
/// <param name="Bounds">West, south, east, north, WGS 84 degrees.</param>
public sealed record TerrainResult(
    Guid LeaseId, string HeightsSha256, int Width, int Height, double[] Transform, int? Epsg, string? Wkt, string Crs, double GsdMetres, double LowestMetres, double HighestMetres,
    double KnownFraction, double[] Bounds);
