namespace GridMap.Contracts.Grounds;

/// <summary>Heights of the ground at the knots of a square grid: whole multiples of the step in the CGCS2000 3-degree Gauss-Krüger zone of a central meridian (EPSG:4547 at 114°).</summary>
/// <param name="TerrainId">The elevation model that they are of.</param>
/// <param name="MeridianDegrees">Central meridian of the zone, a multiple of 3.</param>
/// <param name="FrameName">The frame, for people.</param>
/// <param name="StepMetres">Distance between knots.</param>
/// <param name="FirstColumn">East of the first knot, in steps.</param>
/// <param name="FirstRow">North of the first knot, in steps.</param>
/// <param name="Columns">Knots from west to east.</param>
/// <param name="Rows">Knots from south to north.</param>
/// <param name="Heights">32-bit floating-point numbers, least byte first, row by row from the south: metres in the elevation model's own system of heights; not a number where it knows none.</param>
public sealed record TerrainHeights(Guid TerrainId, int MeridianDegrees, string FrameName, double StepMetres, int FirstColumn, int FirstRow, int Columns, int Rows, byte[] Heights);
