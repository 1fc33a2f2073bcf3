using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Households;

/// <summary>Puts a household on the list, or changes it.</summary>
/// <param name="AreaCode">Cell or village that it lies in; with a position in a cell of that area, that cell.</param>
/// <param name="Label">House number or name; no name of a person.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Longitude">WGS 84 degrees; null where unknown.</param>
/// <param name="Latitude">WGS 84 degrees; there when <paramref name="Longitude"/> is.</param>
/// <param name="IsRetired">True takes it off the list.</param>
/// <param name="ExpectedVersion">The version the editor saw; null for a new one.</param>
public sealed record SaveHouseholdRequest(
    [property: Required, StringLength(15)] string AreaCode, [property: Required, StringLength(100)] string Label, HouseholdKind Kind,
    [property: Range(-180.0, 180.0)] double? Longitude, [property: Range(-90.0, 90.0)] double? Latitude, bool IsRetired, int? ExpectedVersion);
