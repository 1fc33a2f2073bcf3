namespace GridMap.Contracts.Grids;

/// <summary>One version of a cell.</summary>
/// <param name="Version">1 is the first.</param>
/// <param name="At">When it came to be.</param>
/// <param name="By">Display name of who made it.</param>
/// <param name="Source">Import file, <c>generated</c> or <c>edited</c>.</param>
/// <param name="AreaSquareMetres">Area of that version.</param>
public sealed record CellVersion(int Version, DateTimeOffset At, string By, string Source, double AreaSquareMetres);
