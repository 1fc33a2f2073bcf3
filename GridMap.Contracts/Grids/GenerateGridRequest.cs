using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Grids;

/// <summary>Asks for a preview of cells generated over a village.</summary>
/// <param name="VillageCode">12-digit code of a village that has a polygon.</param>
/// <param name="Shape">Square or hexagon.</param>
/// <param name="SizeMetres">Edge of the square, or distance between opposite edges of the hexagon.</param>
/// <param name="CodeDigits">14 or 15.</param>
public sealed record GenerateGridRequest(
    [property: Required, StringLength(12, MinimumLength = 12)] string VillageCode,
    GridShape Shape,
    [property: Range(20, 5000)] double SizeMetres,
    [property: Range(14, 15)] int CodeDigits);
